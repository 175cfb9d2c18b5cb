import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobVariable } from "../gitlab/job-payload.ts";
/** All flags, also those that only have a meaning for some jobs. */
export declare function featureFlagNames(): string[];
export interface FeatureFlags {
    flag(name: string): boolean;
    /** All of them, for the job's variables. */
    all(): [name: string, on: boolean][];
    /** Those that are not at their default. */
    changed(): [name: string, on: boolean][];
    /** Values that say neither yes nor no. */
    readonly problems: readonly string[];
}
/** `[runners.feature_flags]` beats the runner's and the job's variables, those beat the defaults. */
export declare function resolveFlags(runner: RunnerConfig, variables: readonly JobVariable[]): FeatureFlags;
/** The spellings that Go's ParseBool takes. */
export declare function parseBool(text: string): boolean | undefined;
