import type { JobDefinition } from "../ci-file/job-definition.ts";
import type { Job } from "../jobs/job.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import type { PayloadVariable } from "./job-payload.ts";
import type { Server } from "./server.ts";
/** All variables of a job; of equal names the last one counts, so they stand in the order of their weight. */
export declare function jobVariables(job: Job, server: Server): PayloadVariable[];
/** What rules can ask for: there is no job yet, only what it is going to be. Without one those of the whole pipeline. */
export declare function ruleVariables(pipeline: Pipeline, server: Server, definition?: JobDefinition): Map<string, string>;
