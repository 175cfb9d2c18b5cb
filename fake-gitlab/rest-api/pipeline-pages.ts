import { UsageError } from "../../src/diagnostics/index.ts";
import { invalid, json } from "../http/answers.ts";
import type { Answer, Call } from "../http/call.ts";
import { cancelJob } from "../jobs/cancel-job.ts";
import { isFinal, type JobState } from "../jobs/job-record.ts";
import { pipelineStatus } from "../pipelines/pipeline-status.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import { currentJobs } from "../pipelines/readiness.ts";
import type { Project } from "../projects/project.ts";
import { page } from "./pages.ts";
import type { Parameters } from "./parameters.ts";
import { pipelineInShort, pipelineView } from "./pipeline-view.ts";
import type { RestSettings } from "./rest-settings.ts";

const SCOPES: Record<string, (state: JobState) => boolean> = {
  running: (state) => state === "running",
  pending: (state) => state === "pending",
  finished: isFinal,
  branches: () => true,
  tags: () => false,
};

/** `GET /projects/:id/pipelines`, newest first. */
export function listPipelines(call: Call, project: Project, parameters: Parameters, settings: RestSettings): Answer {
  const { scope, status, ref, sha, source, sort } = parameters;
  const inScope = typeof scope === "string" ? SCOPES[scope] : () => true;
  if (inScope === undefined) return invalid("scope does not have a valid value");
  const found = settings.pipelines.of(project).filter((pipeline) => {
    const state = pipelineStatus(pipeline);
    const wanted: [unknown, string][] = [
      [status, state],
      [ref, pipeline.ref],
      [sha, pipeline.commit.sha],
      [source, pipeline.source],
    ];
    return inScope(state) && wanted.every(([asked, is]) => asked === undefined || asked === is);
  });
  const inOrder = sort === "asc" ? found : found.toReversed();
  return page(call, settings.server.url, inOrder, (pipeline) => pipelineInShort(pipeline, settings.server));
}

/** `POST /projects/:id/pipeline`: a list of variables, each with `key` and `value`. */
export function createPipeline(project: Project, parameters: Parameters, settings: RestSettings): Answer {
  const { ref, variables = [] } = parameters;
  if (typeof ref !== "string" || ref === "") return invalid("ref is missing");
  if (!Array.isArray(variables)) return invalid("variables is invalid");
  const given = variables.flatMap((item: unknown) => {
    if (typeof item !== "object" || item === null) return [];
    const { key, value }: { key?: unknown; value?: unknown } = item;
    return typeof key === "string" && typeof value === "string" ? [{ key, value }] : [];
  });
  try {
    const pipeline = settings.pipelines.start(project, { ref, variables: given, source: "api" });
    return json(201, view(pipeline, settings));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const [first] = error.problems;
    const base = first?.code === "unknown-ref" ? ["Reference not found"] : error.message.split("\n");
    return json(400, { message: { base } });
  }
}

export function showPipeline(pipeline: Pipeline, settings: RestSettings): Answer {
  return json(200, view(pipeline, settings));
}

export function showPipelineVariables({ variables }: Pipeline): Answer {
  return json(
    200,
    variables.map(({ key, value }) => ({ key, value, variable_type: "env_var", raw: false })),
  );
}

/** `POST …/cancel`. */
export function cancelPipeline(pipeline: Pipeline, settings: RestSettings): Answer {
  for (const job of currentJobs(pipeline)) cancelJob(job.id, false, settings);
  return json(200, view(pipeline, settings));
}

/** `POST …/retry`: its jobs that failed or were cancelled, once more. */
export function retryPipeline(pipeline: Pipeline, settings: RestSettings): Answer {
  for (const job of currentJobs(pipeline)) {
    if (job.state === "failed" || job.state === "canceled") settings.progress.retry(job);
  }
  return json(201, view(pipeline, settings));
}

function view(pipeline: Pipeline, { server, clock }: RestSettings): object {
  return pipelineView(pipeline, server, clock.now());
}
