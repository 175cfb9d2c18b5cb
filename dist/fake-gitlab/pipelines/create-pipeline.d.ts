import type { Clock } from "../../src/platform/index.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { Server } from "../payload/server.ts";
import type { Project } from "../projects/project.ts";
import type { Pipeline, PipelineOptions } from "./pipeline.ts";
/** Compiles the commit's CI file into a pipeline whose jobs are all `created`. Throws a `UsageError` when it cannot. */
export declare function createPipeline(project: Project, options: PipelineOptions, { id, book, clock, server }: {
    id: number;
    book: JobBook;
    clock: Clock;
    server: Server;
}): Pipeline;
