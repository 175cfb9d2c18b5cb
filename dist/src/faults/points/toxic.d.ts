/** What can become of bytes on their way, in one direction. Toxics of one link add up. */
export type Toxic = 
/** Every byte arrives later by so much; never out of order. */
{
    do: "delay-bytes";
    ms: number;
    jitterMs: number;
} | {
    do: "throttle";
    bytesPerSecond: number;
}
/** Pieces of at most so many bytes, with a pause after each. */
 | {
    do: "slice";
    bytes: number;
    pauseMs: number;
}
/** Once so many bytes went through, no more do: for `ms`, or for good. */
 | {
    do: "hold";
    afterBytes: number;
    ms?: number;
}
/** Once so many bytes went through or so much time is over, whichever comes first. */
 | {
    do: "break";
    afterBytes?: number;
    afterMs?: number;
    how: Break;
};
/** TCP reset; an orderly end; or a peer that has vanished: nothing arrives any more, in either direction, and nobody says so. */
export type Break = "reset" | "end" | "silence";
export type Direction = "to-client" | "to-server";
