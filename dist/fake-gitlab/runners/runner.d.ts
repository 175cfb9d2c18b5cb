import type { Job } from "../jobs/job.ts";
export type AccessLevel = "not_protected" | "ref_protected";
export interface RunnerOptions {
    description?: string;
    tags?: readonly string[];
    /** Takes jobs without tags too. Default true. */
    runUntagged?: boolean;
    /** Seconds; shortens the timeout of jobs that would have more. */
    maximumTimeout?: number;
    /** Gets no jobs. Default false. */
    paused?: boolean;
    /** `ref_protected`: takes jobs of protected branches only. */
    accessLevel?: AccessLevel;
}
export interface Runner {
    readonly id: number;
    readonly token: string;
    readonly description: string;
    readonly tags: readonly string[];
    readonly runUntagged: boolean;
    readonly maximumTimeout: number | undefined;
    readonly paused: boolean;
    readonly accessLevel: AccessLevel;
}
export declare function canTake(runner: Runner, { definition, pipeline }: Job): boolean;
