import { type PlainAnswer } from "../http/answer.ts";
/** Everything that is no resource. Undefined when the path leads nowhere. */
export declare function answerPath(path: string, accept: string, serverAddress: string): PlainAnswer | undefined;
