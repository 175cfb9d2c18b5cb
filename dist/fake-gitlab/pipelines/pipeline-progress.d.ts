import type { Clock } from "../../src/platform/index.ts";
import type { Job } from "../jobs/job.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import type { Pipeline } from "./pipeline.ts";
/** Moves pipelines on as their jobs end. */
export interface PipelineProgress {
    start(pipeline: Pipeline): void;
    /** Somebody starts a job that waits for that, with further variables. False when it does not. */
    play(job: Job, variables?: Job["variables"]): boolean;
    /** Somebody wants a job that is over once more; the new one takes its place. Undefined when it cannot be. */
    retry(job: Job): Job | undefined;
    /** Resolves when nothing happens in the pipeline any more unless somebody starts a job. */
    finished(pipeline: Pipeline): Promise<void>;
    close(): void;
}
export declare function createPipelineProgress(book: JobBook, queue: JobQueue, clock: Clock): PipelineProgress;
