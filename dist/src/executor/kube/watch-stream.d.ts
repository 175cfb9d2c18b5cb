import type { Readable } from "node:stream";
export type WatchEvent<T> = {
    type: "ADDED" | "MODIFIED" | "DELETED";
    object: T;
} | {
    type: "BOOKMARK";
    object: T;
};
/** Events of a watch, one JSON object per line. An `ERROR` event rejects with its status; a last line without an end is dropped. */
export declare function readWatch<T>(body: Readable): AsyncGenerator<WatchEvent<T>>;
