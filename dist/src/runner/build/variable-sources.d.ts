import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobPayload } from "../gitlab/job-payload.ts";
import type { FeatureFlags } from "./feature-flags.ts";
import type { SourceVariable } from "./job-variables.ts";
import type { ProjectPaths } from "./project-paths.ts";
export interface VariableSettings {
    job: JobPayload;
    runner: RunnerConfig;
    flags: FeatureFlags;
    slot: {
        runner: number;
        project: number;
    };
    timeoutSeconds: number;
    version: string;
    revision: string;
    /** PEM texts of the connection to GitLab. */
    tls: {
        ca?: string;
        cert?: string;
        key?: string;
    };
    paths: ProjectPaths;
    sharedBuildsDir: boolean;
    status: JobStatus;
}
/** CI_JOB_STATUS. */
export type JobStatus = "running" | "success" | "failed" | "canceled" | "timedout";
/** Every variable of the job in the order of executor facts 9.3; later ones win. */
export declare function variableSources(settings: VariableSettings): SourceVariable[];
