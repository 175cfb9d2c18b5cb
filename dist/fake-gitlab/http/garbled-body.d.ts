import type { AnswerAction } from "../../src/faults/points/answer-point.ts";
import type { Due } from "../../src/faults/fault-engine.ts";
import type { Answer } from "./call.ts";
export type GarbleAction = Due<Extract<AnswerAction, {
    do: "garble";
}>>;
/** The same answer with another byte at that place of its body, as a stream. */
export declare function garbledAnswer(answer: Answer, action: GarbleAction): Answer;
