import type { Authenticator } from "../authentication/authenticator.ts";
import { type User } from "../authentication/user.ts";
import { type PlainAnswer } from "../http/answer.ts";
import { type JsonObject } from "../storage/json.ts";
import type { Authorizer } from "./rbac.ts";
/** Kinds that are questions: they are answered, and kept nowhere. */
export interface Review {
    group: string;
    kind: string;
    plural: string;
    namespaced: boolean;
}
export declare const REVIEWS: readonly Review[];
interface Knowledge {
    authorizer: Authorizer;
    authenticator: Authenticator;
}
/** `user` asks. */
export declare function answerReview(knowledge: Knowledge, user: User, { group, kind }: Review, question: JsonObject): PlainAnswer;
export {};
