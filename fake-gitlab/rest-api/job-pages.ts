import { attachment } from "../artifacts/attachment.ts";
import { createReadStream } from "node:fs";
import { json, refusal } from "../http/answers.ts";
import type { Answer, Call } from "../http/call.ts";
import { cancelJob } from "../jobs/cancel-job.ts";
import type { Job } from "../jobs/job.ts";
import type { JobState } from "../jobs/job-record.ts";
import { currentJobs } from "../pipelines/readiness.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import type { Project } from "../projects/project.ts";
import { jobView } from "./job-view.ts";
import { page } from "./pages.ts";
import { isTrue, textsOf, type Parameters } from "./parameters.ts";
import type { RestSettings } from "./rest-settings.ts";

const SCOPES: ReadonlySet<string> = new Set<JobState | "preparing" | "waiting_for_resource" | "waiting_for_callback">([
  "created",
  "waiting_for_resource",
  "waiting_for_callback",
  "preparing",
  "pending",
  "running",
  "success",
  "failed",
  "canceling",
  "canceled",
  "skipped",
  "manual",
  "scheduled",
]);

/** `GET /projects/:id/jobs`, newest first. */
export function projectJobs(call: Call, project: Project, parameters: Parameters, settings: RestSettings): Answer {
  const jobs = settings.book.all().filter((job) => job.pipeline.project === project);
  return jobList(call, jobs.toReversed(), parameters, settings);
}

/** `GET /projects/:id/pipelines/:pipeline_id/jobs`. */
export function pipelineJobs(call: Call, pipeline: Pipeline, parameters: Parameters, settings: RestSettings): Answer {
  const jobs = isTrue(parameters["include_retried"]) ? pipeline.jobs : currentJobs(pipeline);
  return jobList(call, jobs.toReversed(), parameters, settings);
}

function jobList(call: Call, jobs: readonly Job[], { scope }: Parameters, settings: RestSettings): Answer {
  const wanted = textsOf(scope);
  if (wanted.some((state) => !SCOPES.has(state))) {
    return json(400, { message: "Scope contains invalid value(s)" });
  }
  const found = wanted.length === 0 ? jobs : jobs.filter(({ state }) => wanted.includes(state));
  return page(call, settings.server.url, found, (job) => view(job, settings));
}

export function showJob(job: Job, settings: RestSettings): Answer {
  return json(200, view(job, settings));
}

/** `GET …/trace`: the log as it is so far. */
export function showTrace({ id, trace }: Job): Answer {
  return {
    status: 200,
    headers: { "content-type": "text/plain", "content-disposition": `infile; filename="${id}.log"` },
    body: trace,
  };
}

/** `GET …/artifacts`. */
export function showArtifacts({ artifacts }: Job): Answer {
  const archive = artifacts.find(({ type }) => type === "archive");
  if (archive === undefined) return refusal("404 Not Found");
  const { file, filename, size } = archive;
  const headers = {
    "content-type": "application/octet-stream",
    "content-length": String(size),
    "content-disposition": attachment(filename),
  };
  return { status: 200, headers, stream: createReadStream(file) };
}

/** `POST …/cancel`. A job that cannot be cancelled any more stays as it is. */
export function cancel(job: Job, { force }: Parameters, settings: RestSettings): Answer {
  cancelJob(job.id, isTrue(force), settings);
  return json(201, view(job, settings));
}

/** `POST …/retry`. */
export function retry(job: Job, settings: RestSettings): Answer {
  const next = settings.progress.retry(job);
  return next === undefined ? refusal("403 Forbidden - Job is not retryable") : json(201, view(next, settings));
}

/** `POST …/play`; the variables that are given win over all others. */
export function play(job: Job, parameters: Parameters, settings: RestSettings): Answer {
  const given: unknown[] = Array.isArray(parameters["job_variables_attributes"])
    ? parameters["job_variables_attributes"]
    : [];
  const variables = given.flatMap((item) => {
    if (typeof item !== "object" || item === null) return [];
    const { key, value }: { key?: unknown; value?: unknown } = item;
    return typeof key === "string" ? [{ key, value: String(value) }] : [];
  });
  if (!settings.progress.play(job, variables)) return refusal("400 Bad request - Unplayable Job");
  return json(200, view(job, settings));
}

function view(job: Job, { server, clock }: RestSettings): object {
  return jobView(job, server, clock.now());
}
