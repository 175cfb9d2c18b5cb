import type { HistoryEvent } from "../../history/index.ts";
import { type EventOf } from "../observation/event-of.ts";
/** The trace as GitLab has it. */
export interface RebuiltTrace {
    bytes: Buffer;
    patches: readonly EventOf<"job-trace">[];
    /** Those and the ones that GitLab did not take. */
    sent: readonly EventOf<"job-trace">[];
    /** Bytes that were sent again and differ, or that left a hole. */
    flaws: readonly TraceFlaw[];
}
export interface TraceFlaw {
    offset: number;
    what: "hole" | "overlap that differs";
    patch: EventOf<"job-trace">;
}
/** Puts the accepted patches among the events of one job at their offsets. What GitLab lost is gone, until it comes again. */
export declare function rebuildTrace(events: readonly HistoryEvent[]): RebuiltTrace;
/** The piece that brought the byte at this place. */
export declare function patchAt({ patches }: RebuiltTrace, offset: number): EventOf<"job-trace"> | undefined;
/** Index of the first byte that differs; where one ends before the other, that is one too. */
export declare function firstDifference(a: Buffer, b: Buffer): number | undefined;
