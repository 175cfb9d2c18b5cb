import type { Path } from "../diagnostics/index.ts";
import type { Expectations } from "../scenario/expectations.ts";
/** What a verdict must know beside the History. Plain data, filled by the command line from scenario, world and GitLab. */
export interface VerdictContext {
    expect: Expectations;
    /** The user names that the cluster knows the subject by; more than one when jobs bring tokens of their own. */
    subjectUsers: readonly string[];
    /** The jobs that were handed to the subject, in that order. */
    jobs: readonly JobFacts[];
    settings: RunnerSettings;
    /** Feature flags that are set for the run; the documented default counts for the others. */
    flags: Readonly<Record<string, boolean>>;
    /** Entries of the fault plan, in its order. */
    plan: readonly PlanFacts[];
    /** What the plan demands once its faults have fallen silent: jobs end so many milliseconds later. */
    endsWithinMs?: number | undefined;
    /** What people were to do while the job ran, and whether the moment for it came. */
    actions: readonly {
        text: string;
        taken: boolean;
    }[];
    /** Tokens and credentials that no log may show, with the names to speak of them. */
    secrets: readonly Secret[];
    /** The scenario's limit ran out before the pipeline ended. */
    timedOut: boolean;
    /** Where an expectation, or a part of it, was written down: `file:line:col`; undefined for what nobody wrote. */
    placeOf?: (check: string, within: Path) => string | undefined;
}
/** Of a job's payload what verdicts read. */
export interface JobFacts {
    id: number;
    name: string;
    token: string;
    timeoutSeconds: number;
    /** Names of `steps[]`, e.g. script, after_script. */
    steps: readonly string[];
    variables: readonly {
        key: string;
        value: string;
        masked?: boolean;
        public?: boolean;
    }[];
    /** `features.failure_reasons`: what GitLab understands beside the three that it always does. */
    failureReasons?: readonly string[] | undefined;
    /** `features.token_mask_prefixes`. */
    tokenMaskPrefixes?: readonly string[];
}
export interface RunnerSettings {
    retryLimit: number;
    retryLimits: Readonly<Record<string, number>>;
    retryBackoffMaxMs: number;
    namespacePerJob: boolean;
    printPodWarningEvents: boolean;
    podDisruptionBudget: boolean;
    sessionServer: boolean;
    cleanupResourcesTimeoutMs: number;
    /** `prepare_timeout` and `get_sources_timeout`, as far as they are set. */
    partTimeoutsMs: readonly number[];
}
export interface PlanFacts {
    /** One line for people. */
    text: string;
    target: string;
    fired: number;
    optional: boolean;
}
export interface Secret {
    name: string;
    value: string;
}
/** The documented defaults (executor facts 0 and 11). */
export declare const defaultSettings: RunnerSettings;
/**
 * The flag as it counts for a job: config.toml beats the job's variables, and both beat the default (executor facts 10). Without a job:
 * whether it is on for any of them.
 */
export declare function flag({ flags, jobs }: Pick<VerdictContext, "flags" | "jobs">, name: string, job?: JobFacts): boolean;
