import type { Job } from "../jobs/job.ts";
import type { PayloadVariable } from "./job-payload.ts";
import type { Server } from "./server.ts";
/** All variables of a job; of equal names the last one counts, so they stand in the order of their weight. */
export declare function jobVariables(job: Job, server: Server): PayloadVariable[];
