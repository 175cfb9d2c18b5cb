import { type User } from "../authentication/user.ts";
import { type PlainAnswer } from "../http/answer.ts";
import { type JsonObject } from "../storage/json.ts";
import type { Authorizer } from "./rbac.ts";
/** The kinds of authorization.k8s.io: questions that are answered and kept nowhere. */
export type ReviewKind = "SelfSubjectAccessReview" | "SelfSubjectRulesReview" | "SubjectAccessReview" | "LocalSubjectAccessReview";
export declare const REVIEWS: {
    kind: ReviewKind;
    plural: string;
    namespaced: boolean;
}[];
export declare function answerReview(authorizer: Authorizer, user: User, kind: ReviewKind, review: JsonObject): PlainAnswer;
