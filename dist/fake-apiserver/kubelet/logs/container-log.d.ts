import type { Clock } from "../../../src/platform/index.ts";
/** Whole lines that arrived together, or a piece of a line that is too long for one entry. */
export interface LogEntry {
    /** Milliseconds since the epoch. */
    at: number;
    /** Nanoseconds beyond that, of the first line; each line is one later than the line before it. */
    nanoseconds: number;
    data: Buffer;
}
/** What one run of a container wrote, in order. */
export interface ContainerLog {
    append(stream: "stdout" | "stderr", data: Buffer): void;
    /** The container has ended: an unfinished line becomes a line. */
    end(): void;
    readonly ended: boolean;
    /** Index of the oldest entry that is still kept, and of the one that comes next. */
    readonly first: number;
    readonly next: number;
    at(index: number): LogEntry | undefined;
    /** Resolves at the next entry or the end. */
    changed(): Promise<void>;
}
/** Keeps the newest `limitBytes` in memory, as a node keeps only so many rotated files. */
export declare function createContainerLog(clock: Clock, limitBytes?: number): ContainerLog;
