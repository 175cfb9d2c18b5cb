import type { BuildEnvironment } from "../build/executor.ts";
import type { ProjectPaths } from "../build/project-paths.ts";
import type { Variables } from "../build/variables.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobPayload } from "../gitlab/job-payload.ts";
import { type BashWriter, createBashWriter } from "./bash-writer.ts";
import { ansiC, posix } from "./escape.ts";

/** What the scripts of a job's stages are made from. */
export interface ScriptContext {
  job: JobPayload;
  runner: RunnerConfig;
  variables: Variables;
  flag(name: string): boolean;
  environment: BuildEnvironment;
  paths: ProjectPaths;
  /** CI_DEBUG_TRACE, where this runner allows it. */
  debugTrace: boolean;
  /** Of the machine that the runner runs on; may be "". */
  hostname: string;
  version: string;
  /** Sent to Gitaly and shown in the log; "" for none. */
  correlationId: string;
  gitStrategy: "clone" | "fetch" | "none" | "empty";
}

export function writer(context: ScriptContext): BashWriter {
  return createBashWriter(context.flag("FF_POSIXLY_CORRECT_ESCAPES") ? posix : ansiC);
}

/** Every stage but the first sees the job's variables and what earlier stages wrote to `$GITLAB_ENV`. */
export function exportVariables(script: BashWriter, { variables, paths }: ScriptContext): void {
  for (const variable of variables.all()) script.variable(variable, paths.temporary);
  const environment = `${paths.temporary}/gitlab_runner_env`;
  script.raw(`export GITLAB_ENV=${script.words(environment)}`);
  script.makeFolder(paths.temporary);
  script.command("touch", environment);
  script.raw('while read -r line; do export "$line" || true; done < "$GITLAB_ENV"');
}

/** Runs `use` only where the helper program exists (executor facts 9.3). */
export function withHelper(script: BashWriter, { environment }: ScriptContext, action: string, use: () => void): void {
  const helper = environment.helperCommand;
  script.when(script.quietly(helper, "--version"), use, () =>
    script.warning(`Missing ${helper}. ${action} is disabled.`),
  );
}
