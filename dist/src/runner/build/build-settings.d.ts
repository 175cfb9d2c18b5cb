import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobPayload } from "../gitlab/job-payload.ts";
import { type FeatureFlags } from "./feature-flags.ts";
import type { Variables } from "./variables.ts";
/** What variables say about how a job is run, checked, with a complaint for each value that makes no sense. */
export interface BuildSettings {
    gitStrategy: "clone" | "fetch" | "none" | "empty";
    getSourcesAttempts: number;
    restoreCacheAttempts: number;
    downloadArtifactsAttempts: number;
    /** Seconds; 0 or less: no limit of its own. */
    scriptTimeout: number;
    afterScriptTimeout: number;
    afterScriptIgnoresErrors: boolean;
    debugTrace: boolean;
    /** Each is a sentence for the job's log. */
    problems: readonly string[];
}
export declare function buildSettings(job: JobPayload, runner: RunnerConfig, variables: Variables, flags: FeatureFlags): BuildSettings;
