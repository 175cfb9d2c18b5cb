import type { HistoryEvent } from "./history-event.ts";
/** A line that is no event. `line` counts from 1. */
export declare class HistoryFileError extends Error {
    name: string;
    readonly file: string;
    readonly line: number;
    constructor(file: string, line: number, expected: string, got: string);
}
/** `x.jsonl` -> `x.bodies.jsonl`: what the events refer to. */
export declare function bodiesFile(file: string): string;
/**
 * Writes events as JSON Lines without the given secrets, and bodies and objects, each once, into a file beside it. Rejects with the error of
 * the file system.
 */
export declare function writeHistory(file: string, events: Iterable<HistoryEvent>, secrets?: Iterable<string>): Promise<void>;
/**
 * Events with what they refer to. Rejects with `HistoryFileError` at the first line that is no event, or with the error of the file
 * system. A file of bodies that is missing is no error.
 */
export declare function readHistory(file: string): Promise<HistoryEvent[]>;
