import type { Clock } from "../../platform/index.ts";
import { formatGoDuration } from "../config/go-duration.ts";
import type { ScriptContext } from "../shells/script-context.ts";
import { downloadArtifacts, uploadArtifacts } from "../shells/stages/artifacts.ts";
import { archiveCache, restoreCache } from "../shells/stages/cache.ts";
import { cleanupFileVariables } from "../shells/stages/cleanup-file-variables.ts";
import { clearWorktree } from "../shells/stages/clear-worktree.ts";
import { getSources } from "../shells/stages/get-sources.ts";
import { prepareScript } from "../shells/stages/prepare-script.ts";
import { afterScript, stepScript } from "../shells/stages/user-script.ts";
import type { JobTrace } from "../trace/job-trace.ts";
import { BuildError } from "./build-error.ts";
import type { BuildSettings } from "./build-settings.ts";
import { withDeadline } from "./deadline.ts";
import type { Executor, StageContainer } from "./executor.ts";
import { messageOf } from "./failure-reason.ts";
import type { JobControl } from "./job-control.ts";
import { runStage, withAttempts } from "./run-stage.ts";
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
  /** Of the job's own time. */
  remainingSeconds(): number;
  prepared(): void;
}

const SHELL_PROFILES = "https://docs.gitlab.com/runner/shells/#shell-profile-loading";
const TIMEOUTS = "https://docs.gitlab.com/ci/runners/configure_runners/#set-script-and-after_script-timeouts";

/** All stages in their order (executor facts 1.5). Rejects with the error that decides the job. */
export async function runStages(tools: StageTools): Promise<void> {
  const { control, context, settings, trace } = tools;
  const run = (name: string, container: StageContainer, body: string | undefined, signal: AbortSignal) =>
    body === undefined ? Promise.resolve() : runStage({ name, container, body }, signal, tools);

  await prepareEnvironment(tools);

  let sourcesTimedOut = false;
  const fetchSources = async () => {
    const { exponential, clock } = { exponential: context.flag("FF_USE_EXPONENTIAL_BACKOFF_STAGE_RETRY"), ...tools };
    const again = { clock, trace, exponential, signal: control.job };
    const limit = context.runner.get_sources_timeout;
    const deadline = withDeadline(clock, control.job, limit, () => exceeded("get sources timeout", limit));
    try {
      await withAttempts(settings.getSourcesAttempts, { ...again, signal: deadline.signal }, async (attempt) => {
        if (attempt === 2) await run("clear_worktree", "helper", clearWorktree(context), deadline.signal);
        await run("get_sources", "helper", getSources(context), deadline.signal);
      });
    } finally {
      sourcesTimedOut = deadline.expired();
      deadline.done();
    }
    await withAttempts(settings.restoreCacheAttempts, again, () =>
      run("restore_cache", "helper", restoreCache(context), control.job),
    );
    await withAttempts(settings.downloadArtifactsAttempts, again, () =>
      run("download_artifacts", "helper", downloadArtifacts(context), control.job),
    );
  };

  let failure = await failureOf(fetchSources);
  if (failure === undefined) {
    failure = await failureOf(() => runUserScripts(tools));
    control.scriptEnded();
    const afterFailure = await runAfterScript(tools, failure);
    failure ??= afterFailure;
  } else control.scriptEnded();

  const outcome = failure === undefined ? "on_success" : "on_failure";
  const suffix = failure === undefined ? "" : "_on_failure";
  const cacheFailure = await failureOf(() =>
    run(`archive_cache${suffix}`, "helper", archiveCache(context, outcome), control.job),
  );
  const uploadFailure = await failureOf(() =>
    run(`upload_artifacts_${outcome}`, "helper", uploadArtifacts(context, outcome), control.job),
  );
  failure ??= cacheFailure ?? uploadFailure;
  if (!sourcesTimedOut) {
    const cleanupFailure = await failureOf(() =>
      run("cleanup_file_variables", "helper", cleanupFileVariables(context), control.job),
    );
    failure ??= cleanupFailure;
  }
  // An abort of the whole job explains whatever failed in its wake.
  if (control.job.aborted) throw control.job.reason;
  if (failure !== undefined) throw failure;
}

async function prepareEnvironment(tools: StageTools): Promise<void> {
  const { context, control } = tools;
  try {
    await runStage({ name: "prepare_script", container: "helper", body: prepareScript(context) }, control.job, tools);
  } catch (error) {
    control.job.throwIfAborted();
    const message = `prepare environment: ${messageOf(error)}. Check ${SHELL_PROFILES} for more information`;
    if (!(error instanceof BuildError)) throw new Error(message, { cause: error });
    const { reason, exitCode } = error;
    throw new BuildError(message, { exitCode, cause: error, ...(reason && { reason }) });
  } finally {
    tools.prepared();
  }
}

async function runUserScripts(tools: StageTools): Promise<void> {
  const { context, control, settings, trace, clock } = tools;
  control.job.throwIfAborted();
  control.scriptBegins();
  const limit = settings.scriptTimeout.seconds;
  tellOfLimits(tools);
  const deadline = withDeadline(clock, control.script, limit, () =>
    timedOut("script timeout: context deadline exceeded"),
  );
  try {
    for (const step of context.job.steps) {
      if (step.name === "after_script") continue;
      const name = `step_${step.name}`;
      try {
        await runStage({ name, container: "build", body: stepScript(context, step) }, deadline.signal, tools);
      } catch (error) {
        if (deadline.expired()) {
          trace.warning(notCompleted(name));
          tools.setStatus("timedout");
        }
        throw error;
      }
    }
  } finally {
    deadline.done();
  }
}

/** What becomes of time limits that make no sense. */
function tellOfLimits({ settings, trace, remainingSeconds }: StageTools): void {
  for (const { name, text, seconds, problem } of [settings.scriptTimeout, settings.afterScriptTimeout]) {
    if (problem !== undefined) trace.warning(problem);
    else if (text.trim() !== "" && seconds > remainingSeconds()) {
      trace.warning(`${name} timeout: ${text} is longer than job timeout. Setting to job timeout`);
    }
  }
}

/** Its failure counts only with AFTER_SCRIPT_IGNORE_ERRORS=false. */
async function runAfterScript(tools: StageTools, failure: unknown): Promise<unknown> {
  const { context, control, settings, trace, clock } = tools;
  const step = context.job.steps.find(({ name, script }) => name === "after_script" && script.length > 0);
  const canceled = control.script.aborted && !control.job.aborted;
  if (canceled) trace.warning("script canceled externally (UI, API)");
  if (canceled) tools.setStatus("canceled");
  else if (failure === undefined) tools.setStatus("success");
  else if (context.variables.get("CI_JOB_STATUS") !== "timedout") tools.setStatus("failed");
  if (step === undefined || control.job.aborted) return undefined;
  const limit = settings.afterScriptTimeout.seconds;
  const deadline = withDeadline(clock, control.job, limit, () => timedOut("build aborted"));
  try {
    const body = afterScript(context, step);
    await runStage({ name: "after_script", container: "build", body }, deadline.signal, tools);
    return undefined;
  } catch (error) {
    if (control.job.aborted) return error;
    if (deadline.expired()) trace.warning(notCompleted("after_script"));
    if (!settings.afterScriptIgnoresErrors) return error;
    trace.warning(`after_script failed, but job will continue unaffected: ${messageOf(error)}`);
    return undefined;
  } finally {
    deadline.done();
  }
}

async function failureOf(work: () => Promise<void>): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error ?? new Error("unknown failure");
  }
}

function exceeded(what: string, seconds: number): BuildError {
  return timedOut(`${what}: exceeded timeout of ${formatGoDuration(seconds)}`);
}

function timedOut(text: string): BuildError {
  return new BuildError(text, { reason: "job_execution_timeout" });
}

function notCompleted(stage: string): string {
  return (
    `${stage} could not run to completion because the timeout was exceeded. ` +
    `For more control over job and script timeouts see: ${TIMEOUTS}`
  );
}
