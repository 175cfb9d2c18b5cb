import type { Clock, Random } from "../../src/platform/index.ts";
import { type Runner } from "../runners/runner.ts";
import type { Job } from "./job.ts";
/** Pending jobs in the order they became so, and the runners that wait for one. */
export interface JobQueue {
    /** What runners send back as `last_update`; changes with every new pending job. */
    readonly lastUpdate: string;
    put(job: Job): void;
    remove(job: Job): void;
    /** The next job for this runner, after at most `waitMs`; nothing when there is none or the signal aborts. */
    next(runner: Runner, waitMs: number, signal: AbortSignal): Promise<Job | undefined>;
    /** Answers everybody who waits. */
    close(): void;
}
export declare function createJobQueue(clock: Clock, random: Random): JobQueue;
