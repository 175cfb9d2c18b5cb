import type { RequestPoint } from "./request-point.ts";
/** A watch that is about to tell its first event. */
export type WatchPoint = RequestPoint;
/** `afterEvents`: so many events, bookmarks included, are told before; 0 means at once. */
export type WatchAction = 
/** An orderly end: the HTTP body is complete. */
{
    do: "close";
    afterEvents?: number;
    afterMs?: number;
}
/** The connection stays open and nothing more comes. */
 | {
    do: "silence";
    afterEvents: number;
}
/** This line, as if it were an event; then the watch ends or goes on. */
 | {
    do: "say";
    afterEvents: number;
    line: string;
    end: boolean;
}
/** All events that were told are told once more, under their old resource versions. */
 | {
    do: "replay";
    afterEvents: number;
}
/** Bookmarks never come: the one that ends the initial events, or any. */
 | {
    do: "drop-bookmarks";
    which: "initial" | "all";
};
