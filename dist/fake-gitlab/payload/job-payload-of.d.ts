import type { Job } from "../jobs/job.ts";
import type { JobPayload } from "./job-payload.ts";
import { type Server } from "./server.ts";
/** What this GitLab says of itself in every job. */
export interface PayloadSettings {
    tokenMaskPrefixes: readonly string[];
    /** Reasons for a failure that it knows. */
    failureReasons: readonly string[];
    /** It tells how long the job may take; 0 stands in its place otherwise. */
    tellsTimeout: boolean;
}
/** Puts together what the job's runner is told of it. */
export declare function jobPayloadOf(job: Job, server: Server, settings: PayloadSettings): JobPayload;
