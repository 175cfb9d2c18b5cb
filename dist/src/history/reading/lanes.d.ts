import type { HistoryEvent } from "../history-event.ts";
/** One step of a lane: what happened, without what differs from run to run. */
export interface LaneStep {
    text: string;
    event: HistoryEvent;
}
/** What one side did about one kind of thing; the order within a lane means something, the order between lanes may be chance. */
export type Lanes = ReadonlyMap<string, readonly LaneStep[]>;
/** Sorts a History into lanes. Pieces of one output become one step, and so does what repeats itself (polls). */
export declare function readLanes(history: readonly HistoryEvent[]): Lanes;
