import { type HistoryEvent } from "../history/index.ts";
/** A History on disk. */
export interface HistoryPlace {
    /** Id of its scenario. */
    id: string;
    file: string;
}
/** What a user calls it: an id of the last run, `<run>/<id>`, a run, or a file. Throws a `UsageError` when it is none or more than one. */
export declare function findHistory(which: string, reports: string): Promise<HistoryPlace>;
/** All of the last run. Throws a `UsageError` when there is none. */
export declare function historiesOfLastRun(reports: string): Promise<HistoryPlace[]>;
/** Throws a `UsageError` with file and line where it is no History. */
export declare function openHistory({ file }: HistoryPlace): Promise<HistoryEvent[]>;
