import type { HistoryEvent } from "../history/index.ts";
/** How many lines of the History a failed check is shown with. */
export declare const LINES_OF_PROOF = 3;
/** The events that most often explain a failure, the most telling one first. */
export declare function keyEvents(history: readonly HistoryEvent[], subjectUsers: readonly string[]): HistoryEvent[];
/** A check's own evidence, filled up with what else explains the failure; in the order of the History. */
export declare function proof(evidence: readonly number[], key: readonly HistoryEvent[]): number[];
