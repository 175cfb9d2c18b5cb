import type { Clock } from "../../platform/index.ts";
import { chooseCacheStorage } from "../cache/choose-cache-storage.ts";
import { formatGoDuration } from "../config/go-duration.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
import type { JobPayload } from "../gitlab/job-payload.ts";
import { chooseShell } from "../shells/choose-shell.ts";
import type { JobSession } from "../session/job-session.ts";
import type { JobTrace } from "../trace/job-trace.ts";
import { BuildError } from "./build-error.ts";
import { buildSettings } from "./build-settings.ts";
import { createBuildVariables } from "./build-variables.ts";
import type { CreateExecutor, Executor, ExecutorContext } from "./executor.ts";
import { type BuildOutcome, failureLine, outcomeOf } from "./failure-reason.ts";
import type { FeatureFlags } from "./feature-flags.ts";
import type { JobControl } from "./job-control.ts";
import { interpolateInputs } from "./job-inputs.ts";
import { resolveSecrets } from "./resolve-secrets.ts";
import { prepareExecutor } from "./prepare-executor.ts";
import { runStages } from "./run-stages.ts";
import type { VariableSettings } from "./variable-sources.ts";
import type { Variables } from "./variables.ts";
import { waitForTerminal } from "./wait-for-terminal.ts";

export interface BuildInput {
  job: JobPayload;
  runner: RunnerConfig;
  flags: FeatureFlags;
  slot: { runner: number; project: number };
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
  lacksRoom: ExecutorContext["lacksRoom"];
  /** The way for people into the job; unset where there is none. */
  session?: JobSession | undefined;
}

const DEFAULT_TIMEOUT_SECONDS = 7200;

/** Runs a job from its first log line to its last and says how it ended. Never rejects; nothing of the job is left afterwards. */
export async function runBuild(input: BuildInput): Promise<BuildOutcome> {
  const { job, trace, control } = input;
  let failure: unknown;
  try {
    await build(input);
  } catch (error) {
    failure = error ?? new Error("unknown failure");
  } finally {
    control.close();
  }
  if (failure === undefined) trace.info("Job succeeded");
  else trace.error(failureLine(failure));
  return outcomeOf(failure, job.features.failure_reasons ?? []);
}

async function build(given: BuildInput): Promise<void> {
  printHeader(given);
  const job = given.flags.flag("FF_ENABLE_JOB_INPUTS_INTERPOLATION") ? interpolateInputs(given.job) : given.job;
  const input = { ...given, job };
  const { runner, flags, trace, control, clock } = input;
  resolveSecrets(job, flags.flag("FF_SECRET_RESOLVING_FAILS_IF_MISSING"), trace);
  const timeoutSeconds = job.runner_info.timeout > 0 ? job.runner_info.timeout : DEFAULT_TIMEOUT_SECONDS;
  control.startTimeout(clock, timeoutSeconds);
  const endsAt = clock.monotonic() + timeoutSeconds * 1000;
  const remainingSeconds = () => (endsAt - clock.monotonic()) / 1000;
  const known = createBuildVariables({ ...input, timeoutSeconds });
  const settings = buildSettings(job, runner, known.variables, flags);
  if (settings.problems.length > 0) trace.warning(settings.problems.join("\n"));

  const prepareTimer = startPrepareTimer(input);
  let executor: Executor | undefined;
  let failure: unknown;
  input.session?.open(() => executor?.interactive?.());
  try {
    executor = await prepareExecutor(input.createExecutor, executorContext(input, known.variables, timeoutSeconds), {
      clock,
      trace,
    });
    const environment = executor.environment();
    const paths = known.settle(environment, settings.gitStrategy === "empty");
    const { variables } = known;
    const { flag } = flags;
    const { debugTrace, gitStrategy } = settings;
    const shell = chooseShell(environment.shell ?? runner.shell, flag);
    const cacheStorage = chooseCacheStorage(runner.cache, clock);
    await runStages({
      executor,
      trace,
      clock,
      control,
      settings,
      context: { ...input, variables, flag, environment, paths, shell, debugTrace, gitStrategy, cacheStorage },
      setStatus: known.setStatus,
      remainingSeconds,
      prepared: () => prepareTimer.cancel(),
    });
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    prepareTimer.cancel();
    await waitForTerminal(input.session, {
      clock,
      log: trace,
      signal: control.job,
      remainingSeconds: remainingSeconds(),
    });
    input.session?.close();
    executor?.finish(failure);
    await executor?.cleanup();
  }
}

function executorContext(input: BuildInput, variables: Variables, timeoutSeconds: number): ExecutorContext {
  const { job, runner, flags, trace, debug, lacksRoom, shortToken, systemId, slot, version, control } = input;
  return {
    job,
    runner,
    variables,
    flag: flags.flag,
    log: trace,
    debug,
    lacksRoom,
    shortToken,
    systemId,
    slot,
    timeoutMs: timeoutSeconds * 1000,
    version,
    signal: control.job,
  };
}

/** The whole job fails when its environment is not ready in time. */
function startPrepareTimer({ runner, clock, control }: BuildInput): { cancel(): void } {
  const limit = runner.prepare_timeout;
  if (limit <= 0) return { cancel: () => {} };
  const text = `prepare timeout: exceeded timeout of ${formatGoDuration(limit)}`;
  return clock.timer(limit * 1000, () => control.fail(new BuildError(text, { reason: "job_execution_timeout" })));
}

function printHeader({ trace, version, revision, runner, shortToken, systemId, flags }: BuildInput): void {
  trace.print(`Running with gitlab-runner ${version} (${revision})`);
  trace.print(`  on ${runner.name} ${shortToken}, system ID: ${systemId}`);
  const changed = flags.changed().map(([name, on]) => `${name}:${on}`);
  if (changed.length > 0) trace.print(`  feature flags: ${changed.join(", ")}`);
}
