import type { Clock } from "../../platform/index.ts";
/** Who wrote a line: the runner (00), the job's scripts (01) or a service (0f). */
export type StreamNumber = "00" | "01" | "0f";
export interface LineStamp {
    stamp(stream: StreamNumber, bytes: Buffer): Buffer;
}
/**
 * Starts every line with 32 bytes: time, stream number, `O`, and a blank for a new line or `+` for the rest of one (executor
 * facts 8.6). A line is also cut after a carriage return that no line feed follows, and where another stream comes in between; only
 * there a line feed is added, and what belongs to the cut line starts with `+`. So the streams can be taken apart again.
 */
export declare function createLineStamp(clock: Clock): LineStamp;
