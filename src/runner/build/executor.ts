import type { JobPayload } from "../gitlab/job-payload.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
import type { InteractiveEnvironment } from "../session/interactive-environment.ts";
import type { JobLog } from "../trace/job-log.ts";
import type { Variables } from "./variables.ts";

/** `predefined` stages run in the helper, the user's own in the build container (facts 9.2). */
export type StageContainer = "build" | "helper";

/** One stage of a job, ready to run. */
export interface StageScript {
  /** `prepare_script`, `get_sources`, … `step_script` (facts 1.5); also the script's file name. */
  name: string;
  container: StageContainer;
  /** The whole script; its exit status is the stage's. */
  body: string;
}

/** Where things are in the containers, known once `prepare` is done. */
export interface BuildEnvironment {
  /** Of `config.toml` or `/builds`. */
  buildsDir: string;
  cacheDir: string;
  /** The builds directory outlives the pod, so project paths carry the runner and the slot (facts 3.7). */
  sharedBuildsDir: boolean;
  /** `/usr/bin/gitlab-runner-helper`. */
  helperCommand: string;
  /** Language of the stage scripts, as `shell` in config.toml, which counts when this is left out. */
  shell?: string;
}

/** Everything an executor may know of one job. */
export interface ExecutorContext {
  job: JobPayload;
  runner: RunnerConfig;
  variables: Variables;
  /** Resolved value of a feature flag (facts 10). */
  flag(name: string): boolean;
  log: JobLog;
  /** A line for the runner's own log. */
  debug(level: "debug" | "info" | "warning" | "error", message: string, fields?: Record<string, string>): void;
  /**
   * The job waits until the cluster has room for it, for this reason, and goes on waiting until the function is called that this gives. No
   * more jobs are asked for meanwhile.
   */
  lacksRoom(why: string): () => void;
  /** First nine characters of the runner's token without its prefix. */
  shortToken: string;
  systemId: string;
  /** `CI_CONCURRENT_ID` and `CI_CONCURRENT_PROJECT_ID`. */
  slot: { runner: number; project: number };
  /** Milliseconds the job may take; never 0. */
  timeoutMs: number;
  version: string;
  /** Aborted when the job is cancelled by force, times out or the runner is told to stop. Its reason is the error to report. */
  signal: AbortSignal;
}

/** Works on one job; a failed `prepare` is tried again with a new one (facts 1.1). */
export interface Executor {
  prepare(): Promise<void>;
  environment(): BuildEnvironment;
  /**
   * Runs one stage to its true end. Throws a `BuildError` with the exit code when the script failed, the signal's reason when aborted,
   * and any other error for a failure of the system. `signal` is that of the stage: a graceful cancel ends only the script.
   */
  run(stage: StageScript, signal: AbortSignal): Promise<void>;
  /** The running pod as people may visit it; nothing before it runs and for executors without such a thing. */
  interactive?(): InteractiveEnvironment | undefined;
  /** The job is decided; stop looking at the pod. */
  finish(error: unknown): void;
  /** Takes everything away that was made. Never throws: it warns in the job log. */
  cleanup(): Promise<void>;
}

export type CreateExecutor = (context: ExecutorContext) => Executor;
