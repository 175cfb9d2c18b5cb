import type { ResponseAction } from "../../src/faults/points/response-point.ts";
import type { PlainAnswer } from "../http/answer.ts";
/** The answer that leaves in place of the true one; its headers fit its body. */
export declare function rewrittenAnswer(answer: PlainAnswer, action: Extract<ResponseAction, {
    do: "truncate" | "replace";
}>): PlainAnswer;
