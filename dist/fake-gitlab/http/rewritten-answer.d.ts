import type { ResponseAction } from "../../src/faults/points/response-point.ts";
import type { Answer } from "./call.ts";
/** The answer that leaves in place of the true one. */
export declare function rewrittenAnswer(answer: Answer, action: Extract<ResponseAction, {
    do: "truncate" | "replace";
}>): Answer;
