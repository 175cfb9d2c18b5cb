import type { Job } from "../jobs/job.ts";
import type { Pipeline } from "./pipeline.ts";
export type Readiness = "wait" | "start" | "skip";
/** The jobs that stand for their names now: a retried one has left its place to another. */
export declare function currentJobs(pipeline: Pipeline): Job[];
/** The jobs that have to be over before this one: those it needs, or all of earlier stages. */
export declare function predecessors(job: Job): Job[];
/** The jobs that come after this one: those that need it, directly or not, or that are in later stages. */
export declare function followers(job: Job): Job[];
/** What becomes of a job that has not started, by its `when` and by how the jobs before it ended. */
export declare function readiness(job: Job): Readiness;
