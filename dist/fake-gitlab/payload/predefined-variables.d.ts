import type { Job } from "../jobs/job.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import type { PayloadVariable } from "./job-payload.ts";
import { type Server } from "./server.ts";
/** Everything is done by the one user that there is. */
export declare const USER: {
    id: number;
    username: string;
    name: string;
    email: string;
};
/** The variables that GitLab itself gives every job, in its order: job, pipeline, project, server, commit. */
export declare function predefinedVariables(job: Job, server: Server): PayloadVariable[];
/** Those that are the same for all jobs of a pipeline, and known before there is any. */
export declare function pipelineWideVariables(pipeline: Pipeline, server: Server): PayloadVariable[];
export declare const NO_COMMIT: string;
