import type { Clock } from "../../src/platform/index.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import { json, refusal } from "../http/answers.ts";
import type { Answer, Call } from "../http/call.ts";
import type { JobBook, Outcome } from "../jobs/job-book.ts";
import type { Job } from "../jobs/job.ts";
import type { SilenceWatch } from "../jobs/silence-watch.ts";
import { isKnownReason } from "../payload/failure-reasons.ts";
import { authenticateJob, jsonBody, tokenOf } from "./credentials.ts";

export interface UpdateSettings {
  book: JobBook;
  history: Recorder;
  silence: SilenceWatch;
  clock: Clock;
  /** How long the end of a job is answered with 202 before it counts, while a log is put together. */
  traceFlushMs: number;
  /** Seconds that runners shall wait before they tell it again. */
  traceUpdateInterval: number;
  /** Reasons for a failure that this GitLab knows. */
  failureReasons: readonly string[];
}

/** `PUT jobs/:id` (executor facts 8.5): confirmation, keep-alive and the final state. */
export function updateJob(call: Call, id: number, settings: UpdateSettings): Answer {
  const { book, history, silence, failureReasons } = settings;
  const body = jsonBody(call);
  if (body === undefined) return refusal("400 Bad request");
  const state = typeof body["state"] === "string" ? body["state"] : "";
  const refused = (answer: Answer): Answer => {
    const { failureReason, exitCode } = outcomeOf(body);
    history.record("gitlab", {
      type: "job-state",
      job: id,
      state,
      accepted: false,
      ...(failureReason === undefined ? {} : { failureReason }),
      ...(exitCode === undefined ? {} : { exitCode }),
    });
    return answer;
  };
  const authenticated = authenticateJob(book, id, tokenOf(call, "job-token", body));
  if (authenticated.job === undefined) return refused(authenticated.refused);
  const { job } = authenticated;
  silence.heard(job);
  if (state === "pending" || state === "running") return keepAlive(job, state, book);
  if ((state !== "success" && state !== "failed") || job.awaitsConfirmation) return refused(status(400, job));
  if (!traceIsComplete(job, body)) {
    // The runner sends everything again from its first byte, which only fits an empty trace.
    job.log.clear();
    return refused(status(412, job));
  }
  const outcome = state === "failed" ? failed(body) : {};
  if (!isKnownReason(outcome.failureReason, failureReasons)) return refused(refusal("500 Internal Server Error"));
  if (isStillFlushing(job, settings)) {
    return refused(status(202, job, { "x-gitlab-trace-update-interval": String(settings.traceUpdateInterval) }));
  }
  // Cancelled gracefully: the runner took its time to end, but cancelled it is.
  book.change(job, job.state === "canceling" ? "canceled" : state, outcome);
  return status(200, job);
}

function keepAlive(job: Job, state: "pending" | "running", book: JobBook): Answer {
  if (state === "running" && job.awaitsConfirmation) book.change(job, "running");
  return status(200, job);
}

/** GitLab answers with the bare number. */
function status(code: number, job: Job, headers: Record<string, string> = {}): Answer {
  return json(code, code, job.state === "canceling" ? { "job-status": job.state, ...headers } : headers);
}

/** The first time that a runner tells of an end begins the work on the log. */
function isStillFlushing(job: Job, { clock, traceFlushMs }: UpdateSettings): boolean {
  job.endToldAt ??= clock.now();
  return clock.now() < job.endToldAt + traceFlushMs;
}

/** What the runner says it sent is what is here. Runners that say nothing are believed. */
function traceIsComplete(job: Job, body: Record<string, unknown>): boolean {
  const output: Record<string, unknown> =
    typeof body["output"] === "object" && body["output"] !== null ? { ...body["output"] } : {};
  const checksum = output["checksum"] ?? body["checksum"];
  const size = output["bytesize"];
  if (typeof size === "number" && size !== job.log.length) return false;
  return typeof checksum !== "string" || checksum === "" || checksum === job.log.checksum;
}

function failed(body: Record<string, unknown>): Outcome {
  return { failureReason: "unknown_failure", ...outcomeOf(body) };
}

function outcomeOf(body: Record<string, unknown>): Outcome {
  const { failure_reason: reason, exit_code: exitCode } = body;
  return {
    ...(typeof reason === "string" && reason !== "" ? { failureReason: reason } : {}),
    ...(typeof exitCode === "number" ? { exitCode } : {}),
  };
}
