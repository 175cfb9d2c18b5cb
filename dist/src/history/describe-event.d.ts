import type { HistoryEvent } from "./history-event.ts";
/** One readable line: time, who did it, what. */
export declare function describeEvent(event: HistoryEvent): string;
/** As `describeEvent`, for events in their order: answers repeat what was asked. `longest` characters of what happened are shown. */
export declare function createDescriber(longest?: number): (event: HistoryEvent) => string;
/** As `createDescriber`, without time and actor. */
export declare function createTeller(): (event: HistoryEvent) => string;
/** The lines of some events of a History, by index. */
export declare function describeEvents(history: readonly HistoryEvent[], indexes: Iterable<number>): Map<number, string>;
