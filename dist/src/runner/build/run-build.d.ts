import type { Clock } from "../../platform/index.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobPayload } from "../gitlab/job-payload.ts";
import type { JobSession } from "../session/job-session.ts";
import type { JobTrace } from "../trace/job-trace.ts";
import type { CreateExecutor, ExecutorContext } from "./executor.ts";
import { type BuildOutcome } from "./failure-reason.ts";
import type { FeatureFlags } from "./feature-flags.ts";
import type { JobControl } from "./job-control.ts";
import type { VariableSettings } from "./variable-sources.ts";
export interface BuildInput {
    job: JobPayload;
    runner: RunnerConfig;
    flags: FeatureFlags;
    slot: {
        runner: number;
        project: number;
    };
    trace: JobTrace;
    control: JobControl;
    createExecutor: CreateExecutor;
    clock: Clock;
    systemId: string;
    shortToken: string;
    hostname: string;
    version: string;
    revision: string;
    correlationId: string;
    tls: VariableSettings["tls"];
    debug: ExecutorContext["debug"];
    /** The way for people into the job; unset where there is none. */
    session?: JobSession | undefined;
}
/** Runs a job from its first log line to its last and says how it ended. Never rejects; nothing of the job is left afterwards. */
export declare function runBuild(input: BuildInput): Promise<BuildOutcome>;
