import type { JobBook } from "../jobs/job-book.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import type { Pipeline } from "./pipeline.ts";
/** Moves pipelines on as their jobs end. */
export interface PipelineProgress {
    start(pipeline: Pipeline): void;
    /** Resolves when no job of the pipeline can change any more. */
    finished(pipeline: Pipeline): Promise<void>;
    close(): void;
}
export declare function createPipelineProgress(book: JobBook, queue: JobQueue): PipelineProgress;
