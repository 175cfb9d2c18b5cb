import type { Artifact } from "../artifacts/artifact.ts";
import type { JobDefinition } from "../ci-file/job-definition.ts";
import type { JobPayload } from "../payload/job-payload.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import type { Runner } from "../runners/runner.ts";
import type { RunnerManager } from "../runners/runner-manager.ts";
import type { RunnerSession } from "../terminal/runner-session.ts";
import { isFinal, type JobRecord, type JobState } from "./job-record.ts";
import { TraceLog } from "./trace-log.ts";

/** Seconds that a project gives its jobs unless they say otherwise. */
const DEFAULT_TIMEOUT = 3600;

export interface JobOptions {
  id: number;
  token: string;
  pipeline: Pipeline;
  definition: JobDefinition;
  retries: number;
  createdAt: number;
}

/** A job as GitLab itself sees it. */
export class Job implements JobRecord {
  readonly id: number;
  readonly token: string;
  readonly pipeline: Pipeline;
  readonly definition: JobDefinition;
  /** How many jobs `retry` already spent on this one's place. */
  readonly retries: number;
  readonly log = new TraceLog();
  readonly artifacts: Artifact[] = [];
  /** Of its `dotenv` report, for the jobs that need this one. */
  dotenv: readonly { key: string; value: string }[] = [];
  state: JobState = "created";
  failureReason: string | undefined;
  exitCode: number | undefined;
  retried = false;
  /** Somebody has started it by hand. */
  isPlayed = false;
  payload: JobPayload | undefined;
  session: RunnerSession | undefined;
  /** Who has it, from the answer to its request on. */
  runner: Runner | undefined;
  /** Which of that runner's processes. */
  manager: RunnerManager | undefined;
  /** These moments are in milliseconds since the epoch. */
  readonly createdAt: number;
  queuedAt: number | undefined;
  /** When it was given away. */
  givenAt = 0;
  startedAt: number | undefined;
  /** When its runner told of its end for the first time. */
  endToldAt: number | undefined;
  finishedAt: number | undefined;
  /** Given to it when somebody started it. */
  variables: readonly { key: string; value: string }[] = [];
  /** The runner ends a script by itself when told `canceling`. */
  cancelsGracefully = false;

  constructor(options: JobOptions) {
    this.createdAt = options.createdAt;
    this.id = options.id;
    this.token = options.token;
    this.pipeline = options.pipeline;
    this.definition = options.definition;
    this.retries = options.retries;
  }

  get name(): string {
    return this.definition.name;
  }
  get stage(): string {
    return this.definition.stage;
  }
  get pipelineId(): number {
    return this.pipeline.id;
  }
  get project(): string {
    return this.pipeline.project.path;
  }
  get allowFailure(): boolean {
    const { allowFailure, when, rules } = this.definition;
    if (typeof allowFailure === "object")
      return this.exitCode !== undefined && allowFailure.exitCodes.includes(this.exitCode);
    // A job that waits for somebody holds nobody up, unless rules make it wait.
    return allowFailure ?? (when === "manual" && rules === undefined);
  }
  get trace(): Buffer {
    return this.log.bytes;
  }

  /** Seconds that it may take on its runner. */
  get timeout(): number {
    const wanted = this.definition.timeout ?? DEFAULT_TIMEOUT;
    return Math.min(wanted, this.runner?.maximumTimeout ?? wanted);
  }
  /** A runner has it, confirmed or not; only then its token is good for anything. */
  get isProcessing(): boolean {
    return this.runner !== undefined && !isFinal(this.state);
  }
  /** Given to a runner that has not yet said `running` (two-phase commit). */
  get awaitsConfirmation(): boolean {
    return this.runner !== undefined && this.state === "pending";
  }
}
