import type { Clock } from "../../src/platform/index.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { Server } from "../payload/server.ts";
import type { Project } from "../projects/project.ts";
import { createPipeline } from "./create-pipeline.ts";
import type { PipelineProgress } from "./pipeline-progress.ts";
import type { Pipeline, PipelineOptions } from "./pipeline.ts";

/** All pipelines of this GitLab. */
export interface PipelineList {
  /** Makes one and starts it. Throws a `UsageError` when there can be none. */
  start(project: Project, options?: PipelineOptions): Pipeline;
  find(id: number): Pipeline | undefined;
  /** In the order they were made. */
  of(project: Project): Pipeline[];
}

export function createPipelineList(settings: {
  book: JobBook;
  clock: Clock;
  server: Server;
  progress: PipelineProgress;
}): PipelineList {
  const pipelines: Pipeline[] = [];
  return {
    start(project, options = {}) {
      const pipeline = createPipeline(project, options, { id: pipelines.length + 1, ...settings });
      pipelines.push(pipeline);
      settings.progress.start(pipeline);
      return pipeline;
    },
    find: (id) => pipelines[id - 1],
    of: (project) => pipelines.filter((pipeline) => pipeline.project === project),
  };
}
