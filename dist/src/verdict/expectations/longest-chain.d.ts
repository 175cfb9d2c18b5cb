import type { HistoryEvent } from "../../history/index.ts";
/** One step of a sequence with the events that could be it, in their order. */
export interface Link {
    events: readonly HistoryEvent[];
    /** None of them may lie between the neighbours. */
    absent: boolean;
    /** Milliseconds since the step before. */
    most?: number;
    least?: number;
}
export interface Chain {
    /** Events for the steps that are there, as far as it goes. */
    chain: readonly HistoryEvent[];
    /** The step that breaks the longest chain; undefined when all steps are as they should be. */
    broken?: number;
}
/**
 * Chooses an event for each step so that order, times and absences are right, if there is such a choice; else the choice that goes on
 * longest. A choice that was tried for a step is not tried again, so that long Histories stay cheap.
 */
export declare function longestChain(links: readonly Link[]): Chain;
