import { isFinal } from "../jobs/job-record.ts";
import { NO_COMMIT } from "../payload/predefined-variables.ts";
import type { Server } from "../payload/server.ts";
import { pipelineStatus } from "../pipelines/pipeline-status.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import { seconds, timestamp, userView } from "./user-view.ts";

/** As it stands in lists and in jobs. */
export function pipelineInShort(pipeline: Pipeline, { url }: Server): object {
  const { id, project, commit, ref, source, createdAt, name } = pipeline;
  return {
    id,
    iid: id,
    project_id: project.id,
    sha: commit.sha,
    ref,
    status: pipelineStatus(pipeline),
    source,
    created_at: timestamp(createdAt),
    updated_at: timestamp(times(pipeline).updated),
    web_url: `${url}/${project.path}/-/pipelines/${id}`,
    name: name ?? null,
  };
}

/** `GET /projects/:id/pipelines/:pipeline_id`. */
export function pipelineView(pipeline: Pipeline, server: Server, now: number): object {
  const { id, project, commit, createdAt } = pipeline;
  const { started, finished } = times(pipeline);
  const status = pipelineStatus(pipeline);
  return {
    ...pipelineInShort(pipeline, server),
    before_sha: commit.parent ?? NO_COMMIT,
    tag: false,
    yaml_errors: null,
    user: userView(server),
    started_at: timestamp(started),
    finished_at: timestamp(finished),
    committed_at: timestamp(commit.time * 1000),
    duration: started === undefined ? null : Math.round(seconds(started, finished, now) ?? 0),
    queued_duration: Math.round(seconds(createdAt, started, now) ?? 0),
    coverage: null,
    detailed_status: {
      icon: `status_${status}`,
      text: status,
      label: status,
      group: status,
      tooltip: status,
      has_details: true,
      details_path: `/${project.path}/-/pipelines/${id}`,
      illustration: null,
      favicon: null,
    },
  };
}

function times({ jobs, createdAt }: Pipeline): {
  started: number | undefined;
  finished: number | undefined;
  updated: number;
} {
  const known = (list: readonly (number | undefined)[]) => list.filter((time) => time !== undefined);
  const started = known(jobs.map(({ startedAt }) => startedAt));
  const finished = known(jobs.map(({ finishedAt }) => finishedAt));
  const isOver = jobs.every(({ state }) => isFinal(state) || state === "manual");
  return {
    started: started.length === 0 ? undefined : Math.min(...started),
    finished: isOver && finished.length > 0 ? Math.max(...finished) : undefined,
    updated: Math.max(createdAt, ...started, ...finished),
  };
}
