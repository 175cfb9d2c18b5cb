import type { RunnerSetup } from "../permissions/index.ts";
import { type Config, type RunnerConfig } from "../runner/index.ts";
/** What of a section decides which permissions it needs. Jobs may switch on more flags by variables. */
export declare function runnerSetup(runner: RunnerConfig, { session_server }: Pick<Config, "session_server">): RunnerSetup;
/** Where the section's jobs run; with `namespace_per_job` a name that stands for all of theirs. */
export declare function jobNamespace({ kubernetes }: RunnerConfig): string;
