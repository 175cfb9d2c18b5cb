import type { HistoryEvent } from "../history/history-event.ts";
import type { Condition } from "./condition.ts";
/** A condition that looks on. */
export interface WatchedCondition {
    observe(event: HistoryEvent): void;
    /** `now`: milliseconds since the world's start. */
    holds(now: number): boolean;
    /** When time alone could next change the answer, in milliseconds since the world's start; undefined when it cannot. */
    nextChange(now: number): number | undefined;
}
/** Starts to watch for a condition; what happened before does not count. */
export declare function watchCondition(condition: Condition): WatchedCondition;
