import type { Address, Connection } from "../src/platform/index.ts";
import type { JobRecord } from "./jobs/job-record.ts";
import type { Pipeline, PipelineOptions } from "./pipelines/pipeline.ts";
import type { FileContent } from "./projects/git-objects.ts";
import type { Project, ProjectOptions } from "./projects/project.ts";
import type { Commit } from "./projects/repository.ts";
import type { PortVisit } from "./terminal/visit-port.ts";
import type { WebTerminal } from "./terminal/web-terminal.ts";
import type { Runner, RunnerOptions } from "./runners/runner.ts";

/** A GitLab as runners, helpers and git see it (README.md of this folder says what is left out). */
export interface GitLab {
  /** `http://127.0.0.1:PORT`, or where it was said that clients find it. */
  readonly url: string;
  /** Where it listens. */
  readonly address: Address;
  /** Serves a connection that comes from this process, as those of its port. */
  accept(connection: Connection): void;
  /** `glrt-…`, of the runner that is there from the start; it takes any job without tags. */
  readonly runnerToken: string;
  /** For the legacy `POST runners`. */
  readonly registrationToken: string;
  /** `glpat-…`, for the pages of the normal API. */
  readonly apiToken: string;
  addRunner(options?: RunnerOptions): Runner;
  /** Rejects with a `UsageError` when the path is wrong or taken. */
  createProject(options: ProjectOptions): Promise<Project>;
  /** Puts files on top of a branch's, which comes to be when it is new. */
  commit(project: Project, files: Record<string, FileContent>, options?: { branch?: string; message?: string }): Commit;
  /** Rejects with a `UsageError` that has every problem of the `.gitlab-ci.yml` with its place. */
  createPipeline(project: Project, options?: PipelineOptions): Promise<Pipeline>;
  job(id: number): JobRecord | undefined;
  jobs(): readonly JobRecord[];
  /**
   * Like the button: a running job becomes `canceling` when its runner can do that, and `canceled` when that is done.
   * `force`, or a job that no runner has, becomes `canceled` at once. Does nothing to a job that is over.
   */
  cancel(jobId: number, options?: { force?: boolean }): void;
  /** Like the buttons: starts a job that waits for it (`manual`, `scheduled`), or runs one that is over once more. False when it cannot be. */
  play(jobId: number): boolean;
  retry(jobId: number): boolean;
  /** GitLab fails a running job by itself; its runner hears so with its next call. */
  drop(jobId: number, reason: string): void;
  /** Only the first bytes of the trace of a job that is not over are still there. */
  loseTrace(jobId: number, keepBytes: number): void;
  /**
   * Somebody opens the terminal of a job, with another `Authorization` than the right one if wanted. Undefined when they are not let
   * in.
   */
  openTerminal(jobId: number, options?: { authorization?: string }): Promise<WebTerminal | undefined>;
  /** Somebody asks a port of a job; the answer goes into the History. */
  visitPort(jobId: number, visit: PortVisit): Promise<void>;
  /** Resolves when all jobs are in a final state and none is tried again. */
  finished(pipeline: Pipeline): Promise<void>;
  /** Hears of every new state, piece of trace and artifact; ends with the call of what it returns. */
  onChange(listener: (job: JobRecord) => void): () => void;
  close(): Promise<void>;
}
