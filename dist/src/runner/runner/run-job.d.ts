import type { Clock, Random, TlsOptions } from "../../platform/index.ts";
import type { CreateExecutor } from "../build/executor.ts";
import type { JobControl } from "../build/job-control.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
import type { GitLabApi } from "../gitlab/gitlab-api.ts";
import type { JobPayload } from "../gitlab/job-payload.ts";
import type { RunnerInfo } from "../gitlab/runner-info.ts";
import type { JobSession } from "../session/job-session.ts";
import type { RunnerLog } from "./runner-log.ts";
import type { Slot } from "./slots.ts";
export interface JobInput {
    job: JobPayload;
    correlationId: string;
    runner: RunnerConfig;
    slot: Slot;
    api: GitLabApi;
    info: RunnerInfo;
    tls: TlsOptions;
    createExecutor: CreateExecutor;
    control: JobControl;
    clock: Clock;
    random: Random;
    systemId: string;
    shortToken: string;
    hostname: string;
    version: string;
    revision: string;
    log: RunnerLog;
    /** The way for people into the job. */
    session?: JobSession | undefined;
    /** Ends even the talk with GitLab. */
    quit: AbortSignal;
}
/** One job from its confirmation to its final state (executor facts 1.0). Never rejects. */
export declare function runJob(input: JobInput): Promise<void>;
