import type { JobState } from "../jobs/job-record.ts";
import type { Pipeline } from "./pipeline.ts";
import { currentJobs } from "./readiness.ts";

/** What GitLab says of a pipeline whose jobs are in these states; failures that are allowed do not count. */
export function pipelineStatus(pipeline: Pipeline): JobState {
  const states = new Set<JobState>();
  for (const { state, allowFailure } of currentJobs(pipeline)) {
    if (!allowFailure) states.add(state);
    else if (state === "failed" || state === "canceled") states.add("success");
    else states.add(state === "manual" ? "skipped" : state);
  }
  const only = (...wanted: JobState[]) => [...states].every((state) => wanted.includes(state));
  const any = (...wanted: JobState[]) => wanted.some((state) => states.has(state));
  if (only("skipped")) return "skipped";
  if (only("success", "skipped")) return "success";
  if (only("success", "skipped", "canceled")) return "canceled";
  if (only("created", "skipped")) return "created";
  if (only("pending", "created", "skipped")) return "pending";
  if (any("canceling")) return "canceling";
  if (any("running", "pending")) return "running";
  if (any("manual")) return "manual";
  if (any("scheduled")) return "scheduled";
  return any("created") ? "running" : "failed";
}
