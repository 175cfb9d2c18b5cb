import type { Clock } from "../../src/platform/index.ts";
import { json, noContent, refusal } from "../http/answers.ts";
import type { Answer, Call } from "../http/call.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import type { Job } from "../jobs/job.ts";
import { jobPayloadOf, type PayloadSettings } from "../payload/job-payload-of.ts";
import type { Server } from "../payload/server.ts";
import { runnerInfoIn } from "../runners/runner-manager.ts";
import type { RunnerRegistry } from "../runners/runner-registry.ts";
import type { Runner } from "../runners/runner.ts";
import { runnerSessionIn } from "../terminal/runner-session.ts";
import { jsonBody, tokenOf } from "./credentials.ts";

export interface RequestJobSettings extends PayloadSettings {
  book: JobBook;
  queue: JobQueue;
  runners: RunnerRegistry;
  server: Server;
  clock: Clock;
  /** How long a request is held open when there is nothing to do; 0 answers at once. */
  longPollMs: number;
  /** Also requests without the latest `last_update`. */
  holdsEveryRequest: boolean;
  /** After this time without `running` the job goes to somebody else. */
  confirmationMs: number;
}

/** `POST jobs/request` (executor facts 8.2). */
export async function requestJob(call: Call, settings: RequestJobSettings): Promise<Answer> {
  const { book, queue, runners, server, clock } = settings;
  const body = jsonBody(call);
  if (body === undefined) return refusal("400 Bad request");
  const runner = runners.find(tokenOf(call, "runner-token", body));
  if (runner === undefined) return refusal("403 Forbidden");
  const manager = runners.heard(runner, body["system_id"], runnerInfoIn(body));
  const isUpToDate = body["last_update"] === queue.lastUpdate;
  const waitMs = settings.holdsEveryRequest || isUpToDate ? settings.longPollMs : 0;
  const job = await queue.next(runner, waitMs, call.gone);
  if (job === undefined) return noContent({ "x-gitlab-last-update": queue.lastUpdate });
  if (call.gone.aborted) {
    queue.put(job);
    return noContent();
  }

  const features = featuresOf(body);
  give(job, runner, clock.now());
  job.manager = manager;
  job.cancelsGracefully = features["cancel_gracefully"] === true;
  job.session = runnerSessionIn(body);
  job.payload = jobPayloadOf(job, server, settings);
  if (features["two_phase_job_commit"] === true) awaitConfirmation(job, settings);
  else book.change(job, "running");
  return json(201, job.payload);
}

function give(job: Job, runner: Runner, now: number): void {
  job.runner = runner;
  job.givenAt = now;
}

/** The answer may never have arrived. */
function awaitConfirmation(job: Job, { clock, queue, confirmationMs }: RequestJobSettings): void {
  const takeBack = () => {
    if (!job.awaitsConfirmation) return;
    job.runner = undefined;
    queue.put(job);
  };
  clock.timer(confirmationMs, takeBack, { background: true });
}

function featuresOf(body: Record<string, unknown>): Record<string, unknown> {
  const info = body["info"];
  if (typeof info !== "object" || info === null || !("features" in info)) return {};
  return typeof info.features === "object" && info.features !== null ? { ...info.features } : {};
}
