import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { JobDefinition } from "../ci-file/job-definition.ts";
import type { Pipeline } from "../pipelines/pipeline.ts";
import { Job } from "./job.ts";
import { isFinal, type JobState } from "./job-record.ts";

export interface Outcome {
  failureReason?: string;
  exitCode?: number;
}

/** All jobs of this GitLab. Every change of a state goes through it, so that it is recorded and everybody hears of it. */
export interface JobBook {
  add(pipeline: Pipeline, definition: JobDefinition, retries: number): Job;
  find(id: number): Job | undefined;
  /** The job that a runner works on with this token. */
  processing(token: string): Job | undefined;
  all(): readonly Job[];
  change(job: Job, state: JobState, outcome?: Outcome): void;
  /** Something else than the state is new: its trace, its artifacts. */
  touched(job: Job): void;
  onState(listener: (job: Job) => void): () => void;
  onChange(listener: (job: Job) => void): () => void;
}

export function createJobBook(options: {
  history: Recorder;
  clock: Clock;
  firstJob: number;
  newToken(): string;
}): JobBook {
  const { history, clock, firstJob, newToken } = options;
  const jobs: Job[] = [];
  const byToken = new Map<string, Job>();
  const stateListeners = new Set<(job: Job) => void>();
  const changeListeners = new Set<(job: Job) => void>();
  const subscribe = (listeners: Set<(job: Job) => void>, listener: (job: Job) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const touched = (job: Job) => {
    for (const listener of changeListeners) listener(job);
  };

  return {
    add(pipeline, definition, retries) {
      const job = new Job({
        id: firstJob + jobs.length,
        token: newToken(),
        pipeline,
        definition,
        retries,
        createdAt: clock.now(),
      });
      jobs.push(job);
      byToken.set(job.token, job);
      return job;
    },
    find: (id) => jobs[id - firstJob],
    processing(token) {
      const job = byToken.get(token);
      return job?.isProcessing === true ? job : undefined;
    },
    all: () => jobs,
    change(job, state, outcome = {}) {
      const { failureReason, exitCode } = outcome;
      job.state = state;
      if (state === "pending") job.queuedAt = clock.now();
      else if (state === "running") job.startedAt = clock.now();
      else if (isFinal(state)) job.finishedAt = clock.now();
      job.failureReason = failureReason;
      job.exitCode = exitCode;
      history.record("gitlab", {
        type: "job-state",
        job: job.id,
        state,
        accepted: true,
        ...(failureReason === undefined ? {} : { failureReason }),
        ...(exitCode === undefined ? {} : { exitCode }),
      });
      for (const listener of stateListeners) listener(job);
      touched(job);
    },
    touched,
    onState: (listener) => subscribe(stateListeners, listener),
    onChange: (listener) => subscribe(changeListeners, listener),
  };
}
