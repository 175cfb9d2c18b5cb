import type { Clock } from "../../platform/index.ts";
import type { ScriptContext } from "../shells/script-context.ts";
import type { JobTrace } from "../trace/job-trace.ts";
import type { BuildSettings } from "./build-settings.ts";
import type { Executor } from "./executor.ts";
import type { JobControl } from "./job-control.ts";
import type { JobStatus } from "./variable-sources.ts";
export interface StageTools {
    executor: Executor;
    trace: JobTrace;
    clock: Clock;
    control: JobControl;
    settings: BuildSettings;
    /** With the paths of the prepared executor; CI_JOB_STATUS can be set. */
    context: ScriptContext;
    setStatus(status: JobStatus): void;
    prepared(): void;
}
/** All stages in their order (executor facts 1.5). Rejects with the error that decides the job. */
export declare function runStages(tools: StageTools): Promise<void>;
