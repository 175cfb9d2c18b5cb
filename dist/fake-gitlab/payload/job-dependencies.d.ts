import type { Job } from "../jobs/job.ts";
import type { PayloadDependency } from "./job-payload.ts";
/** The jobs whose artifacts this one wants; their files are fetched with this job's own token. */
export declare function jobDependencies(job: Job): PayloadDependency[];
