import type { BuildEnvironment } from "../build/executor.ts";
import type { ProjectPaths } from "../build/project-paths.ts";
import type { Variables } from "../build/variables.ts";
import type { ChosenStorage } from "../cache/choose-cache-storage.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobPayload } from "../gitlab/job-payload.ts";
import type { Shell } from "./shell.ts";
import type { ShellWriter } from "./shell-writer.ts";
/** What the scripts of a job's stages are made from. */
export interface ScriptContext {
    job: JobPayload;
    runner: RunnerConfig;
    variables: Variables;
    flag(name: string): boolean;
    environment: BuildEnvironment;
    paths: ProjectPaths;
    shell: Shell;
    /** CI_DEBUG_TRACE, where this runner allows it. */
    debugTrace: boolean;
    /** Of the machine that the runner runs on; may be "". */
    hostname: string;
    version: string;
    /** Sent to Gitaly and shown in the log; "" for none. */
    correlationId: string;
    gitStrategy: "clone" | "fetch" | "none" | "empty";
    cacheStorage: ChosenStorage;
    shortToken: string;
}
/** Every stage but the first sees the job's variables and what earlier stages wrote to `$GITLAB_ENV`. */
export declare function exportVariables(script: ShellWriter, { variables, paths }: ScriptContext): void;
/** Runs `use` only where the helper program exists (executor facts 9.3). */
export declare function withHelper(script: ShellWriter, { environment }: ScriptContext, action: string, use: () => void): void;
/** The script of a stage, ready to run. */
export declare function wholeStage(body: string, { shell, debugTrace, flag }: ScriptContext): string;
