import type { Job } from "../jobs/job.ts";
export interface RunnerOptions {
    description?: string;
    tags?: readonly string[];
    /** Takes jobs without tags too. Default true. */
    runUntagged?: boolean;
    /** Seconds; shortens the timeout of jobs that would have more. */
    maximumTimeout?: number;
}
export interface Runner {
    readonly id: number;
    readonly token: string;
    readonly description: string;
    readonly tags: readonly string[];
    readonly runUntagged: boolean;
    readonly maximumTimeout: number | undefined;
}
export declare function canTake(runner: Runner, job: Job): boolean;
