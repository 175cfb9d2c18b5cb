import { parseDuration } from "../ci-file/duration.ts";
import type { Artifact } from "../artifacts/artifact.ts";
import type { Job } from "../jobs/job.ts";
import { isFinal } from "../jobs/job-record.ts";
import type { Server } from "../payload/server.ts";
import { AUTHOR } from "../projects/repository.ts";
import type { Commit } from "../projects/repository.ts";
import { pipelineInShort } from "./pipeline-view.ts";
import { managerView, runnerInShort } from "./runner-view.ts";
import { seconds, timestamp, userView } from "./user-view.ts";

/** `GET /projects/:id/jobs/:job_id`. */
export function jobView(job: Job, server: Server, now: number): object {
  const { pipeline, definition, artifacts } = job;
  const archive = artifacts.find(({ type }) => type === "archive");
  const url = `${server.url}/${job.project}/-/jobs/${job.id}`;
  return {
    id: job.id,
    status: job.state,
    stage: job.stage,
    name: job.name,
    ref: pipeline.ref,
    tag: false,
    coverage: null,
    allow_failure: job.allowFailure,
    created_at: timestamp(job.createdAt),
    started_at: timestamp(job.startedAt),
    finished_at: timestamp(job.finishedAt),
    erased_at: null,
    duration: seconds(job.startedAt, job.finishedAt, now),
    queued_duration: seconds(job.queuedAt, job.startedAt ?? job.finishedAt, now),
    user: userView(server),
    commit: commitView(pipeline.commit, `${server.url}/${job.project}`),
    pipeline: pipelineInShort(pipeline, server),
    ...(job.state === "failed" ? { failure_reason: job.failureReason ?? "unknown_failure" } : {}),
    web_url: url,
    project: { ci_job_token_scope_enabled: pipeline.project.jobTokenAllowlist !== undefined },
    ...(archive === undefined ? {} : { artifacts_file: { filename: archive.filename, size: archive.size } }),
    artifacts: [...artifacts.map(artifactView), ...traceView(job)],
    runner: job.runner === undefined ? null : runnerInShort(job.runner),
    runner_manager: job.manager === undefined ? null : managerView(job.manager),
    artifacts_expire_at: archive === undefined ? null : timestamp(expiry(archive)),
    archived: false,
    tag_list: definition.tags.toSorted(),
  };
}

function artifactView({ type, size, filename, format }: Artifact): object {
  return { file_type: type, size, filename, file_format: format };
}

/** The log of a job that is over is one of its files. */
function traceView({ state, log }: Job): object[] {
  if (!isFinal(state) || log.length === 0) return [];
  return [{ file_type: "trace", size: log.length, filename: "job.log", file_format: null }];
}

function expiry({ expireIn, uploadedAt }: Artifact): number | undefined {
  const after = expireIn === undefined ? undefined : parseDuration(expireIn);
  return after === undefined ? undefined : uploadedAt + after * 1000;
}

function commitView({ sha, parent, title, message, time }: Commit, projectUrl: string): object {
  const at = timestamp(time * 1000);
  return {
    id: sha,
    short_id: sha.slice(0, 8),
    created_at: at,
    parent_ids: parent === undefined ? [] : [parent],
    title,
    message,
    author_name: AUTHOR.name,
    author_email: AUTHOR.email,
    authored_date: at,
    committer_name: AUTHOR.name,
    committer_email: AUTHOR.email,
    committed_date: at,
    web_url: `${projectUrl}/-/commit/${sha}`,
  };
}
