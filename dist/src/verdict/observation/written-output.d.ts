import type { HistoryEvent } from "../../history/index.ts";
import type { ObservedJob } from "./observed-job.ts";
/** What a job's stages wrote, as it must reach the trace. */
export interface WrittenOutput {
    bytes: Buffer;
    /** So many bytes no interruption may swallow. */
    certain: number;
    /** The event that tells of the byte at this place, or the nearest one before it. */
    eventAt(offset: number): HistoryEvent | undefined;
}
/** All output in the order it was written, each stage with the line feed that its exit trap prints, if wanted. */
export declare function writtenOutput(job: ObservedJob, protocolNewline: boolean): WrittenOutput;
