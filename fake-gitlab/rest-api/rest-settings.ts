import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import type { Server } from "../payload/server.ts";
import type { PipelineList } from "../pipelines/pipeline-list.ts";
import type { PipelineProgress } from "../pipelines/pipeline-progress.ts";
import type { ProjectList } from "../projects/project-list.ts";
import type { RunnerRegistry } from "../runners/runner-registry.ts";
import type { Access } from "./caller.ts";

/** What the pages of the normal API work with. */
export interface RestSettings extends Access {
  projects: ProjectList;
  pipelines: PipelineList;
  progress: PipelineProgress;
  queue: JobQueue;
  runners: RunnerRegistry;
  server: Server;
  clock: Clock;
  history: Recorder;
}
