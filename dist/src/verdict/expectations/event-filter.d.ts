import { type HistoryEvent } from "../../history/index.ts";
import { type Mismatch } from "./partial-match.ts";
/** Type and fields of an event, as a scenario has them. */
export interface EventFilter {
    type: HistoryEvent["type"];
    [field: string]: unknown;
}
/** Whether the event is of that type and has those fields. */
export declare function isMeantEvent(event: HistoryEvent, filter: {
    type: HistoryEvent["type"];
}): boolean;
/** How an event is another one than the filter means; nothing when it is meant. */
export declare function eventDifferences(event: HistoryEvent, filter: EventFilter): Mismatch[];
/** `stage-end {"exitCode":0}`. */
export declare function eventFilterText({ type, ...fields }: EventFilter): string;
/** The line of one event, told in the words of the events before it. */
export declare function shownEvent(history: readonly HistoryEvent[], { index }: HistoryEvent): string;
