import type { Job } from "../jobs/job.ts";
import type { PayloadVariable } from "./job-payload.ts";
import { type Server } from "./server.ts";
/** The variables that GitLab itself gives every job, in its order: job, pipeline, project, server, commit. */
export declare function predefinedVariables(job: Job, server: Server): PayloadVariable[];
export declare const NO_COMMIT: string;
