import { type HistoryEvent } from "../history/index.ts";
/** Prints events of one History as lines; with `full` nothing is cut, causes are named, and what an event carries follows indented. */
export declare function createHistoryLines(full: boolean): (event: HistoryEvent) => string[];
