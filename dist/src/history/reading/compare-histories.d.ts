import type { HistoryEvent } from "../history-event.ts";
import { type LaneStep } from "./lanes.ts";
/** Where a lane of two Histories parts. */
export interface Difference {
    lane: string;
    /** The last steps that both have. */
    common: readonly LaneStep[];
    /** What only one of them goes on with, up to where they meet again. */
    left: readonly LaneStep[];
    right: readonly LaneStep[];
    /** The step where they meet again, if they do. */
    meets?: LaneStep;
}
/** All lanes in which two Histories differ, each at its first difference; the one that happened first comes first. */
export declare function compareHistories(left: readonly HistoryEvent[], right: readonly HistoryEvent[]): Difference[];
