import type { Clock } from "../../platform/index.ts";
import type { JobTrace } from "../trace/job-trace.ts";
import { type ScriptContext } from "../shells/script-context.ts";
import type { Executor, StageContainer } from "./executor.ts";
export interface Stage {
    name: string;
    container: StageContainer;
    /** The commands, not yet wrapped. */
    body: string;
}
/** Runs one stage inside its section. A dead signal ends it before it prints or calls anything. */
export declare function runStage(stage: Stage, signal: AbortSignal, tools: {
    executor: Executor;
    trace: JobTrace;
    context: ScriptContext;
}): Promise<void>;
/** Tries a stage up to `attempts` times, with growing pauses (executor facts 9.1). */
export declare function withAttempts(attempts: number, tools: {
    clock: Clock;
    trace: JobTrace;
    exponential: boolean;
    signal: AbortSignal;
}, attempt: (number: number) => Promise<void>): Promise<void>;
