import type { Clock, Random, TlsOptions } from "../../platform/index.ts";
import type { CreateExecutor, ExecutorContext } from "../build/executor.ts";
import { BuildError } from "../build/build-error.ts";
import { failureLine, outcomeOf, type BuildOutcome } from "../build/failure-reason.ts";
import { resolveFlags } from "../build/feature-flags.ts";
import { sensitiveInputs } from "../build/job-inputs.ts";
import type { JobControl } from "../build/job-control.ts";
import { runBuild } from "../build/run-build.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
import type { GitLabApi } from "../gitlab/gitlab-api.ts";
import { createJobClient, type JobClient, type UpdateResult } from "../gitlab/job-client.ts";
import type { JobPayload } from "../gitlab/job-payload.ts";
import type { RunnerInfo } from "../gitlab/runner-info.ts";
import type { JobSession } from "../session/job-session.ts";
import { createJobTrace, type JobTrace } from "../trace/job-trace.ts";
import { createTraceUpload } from "../trace/trace-upload.ts";
import { unsupportedOptions } from "./job-options.ts";
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
  lacksRoom: ExecutorContext["lacksRoom"];
  /** The way for people into the job. */
  session?: JobSession | undefined;
  /** Ends even the talk with GitLab. */
  quit: AbortSignal;
}

/** One job from its confirmation to its final state (executor facts 1.0). Never rejects. */
export async function runJob(input: JobInput): Promise<void> {
  const { job, control, quit, api, info } = input;
  const log: RunnerLog = (level, message, fields) =>
    input.log(level, message, { job: String(job.id), project: String(job.job_info.project_id), ...fields });
  const client = createJobClient(api, info, job);

  const confirmed = await confirm(client, input);
  if (confirmed.kind === "abort" || confirmed.kind === "gone") {
    log("info", "Job was taken back before it began");
    return;
  }

  const flags = resolveFlags(input.runner, job.variables);
  if (flags.flag("FF_LOG_IMAGES_CONFIGURED_FOR_JOB")) logImages(job, log);
  const trace = createTrace(input, flags.flag);
  const upload = createTraceUpload({
    buffer: trace.buffer,
    client,
    clock: input.clock,
    debugTrace: job.variables.some(({ key, value }) => key === "CI_DEBUG_TRACE" && value === "true"),
    finalAttempts: input.runner.job_status_final_update_retry_limit,
    dynamicKeepAlive: flags.flag("FF_USE_DYNAMIC_TRACE_FORCE_SEND_INTERVAL"),
    onAbort: control.cancel,
    onCanceling: control.cancelScript,
    debug: (message) => log("warning", message),
  });
  const refusal = unsupportedOptions(job);
  let outcome: BuildOutcome;
  if (confirmed.canceling) {
    const canceled = new BuildError("canceled", { reason: "job_canceled" });
    trace.error(failureLine(canceled));
    outcome = outcomeOf(canceled, job.features.failure_reasons ?? []);
  } else if (refusal === undefined) outcome = await runBuild({ ...input, flags, trace, debug: log });
  else {
    trace.error(refusal);
    outcome = { state: "failed", failureReason: "runner_system_failure", exitCode: 3 };
  }
  trace.close();
  await upload.finish(outcome, quit);
  log("info", outcome.state === "success" ? "Job succeeded" : "Job failed", { ...reasonField(outcome) });
}

/** GitLab gives a job that nobody confirmed to another runner, and takes nothing of this one. */
const CONFIRMATIONS = 3;
const CONFIRMATION_PAUSE_MS = 1_000;

/** Says that the job is taken. Whatever else goes wrong there, the job is run (executor facts 1.0). */
async function confirm(client: JobClient, { clock, quit }: JobInput): Promise<UpdateResult> {
  for (let attempt = 1; ; attempt++) {
    const result = await client.update({ state: "running" }, quit);
    if (result.kind !== "failed" || attempt === CONFIRMATIONS || quit.aborted) return result;
    await clock.sleep(CONFIRMATION_PAUSE_MS, quit).catch(() => {});
  }
}

/** As the job names them: what variables in a name stand for may be secret. */
function logImages({ image, services }: JobPayload, log: RunnerLog): void {
  if (image.name !== "") log("info", "Image configured for job", { image: image.name });
  for (const { name } of services) log("info", "Service image configured for job", { image: name });
}

function createTrace(input: JobInput, flag: (name: string) => boolean): JobTrace {
  const { job, runner, clock } = input;
  return createJobTrace({
    clock,
    timestamps: flag("FF_TIMESTAMPS"),
    sections: job.features.trace_sections === true,
    limitBytes: runner.output_limit * 1024,
    secrets: {
      phrases: secretPhrases(input),
      tokenPrefixes: job.features.token_mask_prefixes ?? [],
      allDefaultTokens: flag("FF_MASK_ALL_DEFAULT_TOKENS"),
    },
  });
}

/** Shorter credentials would mask ordinary words. */
const LEAST_CREDENTIAL = 8;

/** Masked variables, and what GitLab gave the runner itself to get in with. */
function secretPhrases({ job, session }: JobInput): string[] {
  const masked = job.variables.filter((variable) => variable.masked === true).map(({ value }) => value);
  const given = [
    job.token,
    ...job.credentials.map(({ password }) => password),
    ...job.dependencies.map((d) => d.token),
    ...(session === undefined ? [] : [session.offer.authorization]),
  ];
  return [...masked, ...sensitiveInputs(job), ...given.filter((phrase) => phrase.length >= LEAST_CREDENTIAL)];
}

function reasonField({ failureReason }: BuildOutcome): Record<string, string> {
  return failureReason === undefined ? {} : { reason: failureReason };
}
