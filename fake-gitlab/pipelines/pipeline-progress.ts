import type { Clock, Timer } from "../../src/platform/index.ts";
import { mayRetry } from "../ci-file/retry.ts";
import type { Job } from "../jobs/job.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import { isFinal, type JobState } from "../jobs/job-record.ts";
import type { Pipeline } from "./pipeline.ts";
import { currentJobs, followers, readiness } from "./readiness.ts";

/** Moves pipelines on as their jobs end. */
export interface PipelineProgress {
  start(pipeline: Pipeline): void;
  /** Somebody starts a job that waits for that, with further variables. False when it does not. */
  play(job: Job, variables?: Job["variables"]): boolean;
  /** Somebody wants a job that is over once more; the new one takes its place. Undefined when it cannot be. */
  retry(job: Job): Job | undefined;
  /** Resolves when nothing happens in the pipeline any more unless somebody starts a job. */
  finished(pipeline: Pipeline): Promise<void>;
  close(): void;
}

/** Of jobs that go on by themselves. */
const ACTIVE: ReadonlySet<JobState> = new Set(["scheduled", "pending", "running", "canceling"]);

export function createPipelineProgress(book: JobBook, queue: JobQueue, clock: Clock): PipelineProgress {
  const waiting = new Map<Pipeline, (() => void)[]>();
  const delays = new Map<Job, Timer>();

  const advance = (pipeline: Pipeline) => {
    for (let moved = true; moved;) {
      moved = false;
      for (const job of currentJobs(pipeline)) {
        if (job.state !== "created") continue;
        const next = readiness(job);
        if (next === "wait") continue;
        moved = true;
        if (next === "skip") book.change(job, "skipped");
        else begin(job);
      }
    }
    if (!isOver(pipeline)) return;
    for (const resolve of waiting.get(pipeline) ?? []) resolve();
    waiting.delete(pipeline);
  };
  const begin = (job: Job) => {
    const { when, startIn = 0 } = job.definition;
    if (when === "manual" && !job.isPlayed) return book.change(job, "manual");
    if (when !== "delayed" || job.isPlayed) return enqueue(job);
    book.change(job, "scheduled");
    delays.set(
      job,
      clock.timer(startIn * 1000, () => {
        if (job.state === "scheduled") enqueue(job);
      }),
    );
  };
  const enqueue = (job: Job) => {
    book.change(job, "pending");
    // A listener may have cancelled it.
    if (job.state === "pending") queue.put(job);
  };
  const again = (job: Job, retries: number): Job => {
    job.retried = true;
    const next = book.add(job.pipeline, job.definition, retries);
    next.isPlayed = job.isPlayed;
    next.variables = job.variables;
    job.pipeline.jobs.push(next);
    book.change(next, "created");
    return next;
  };
  /** What was skipped because of a job gets another chance with it. */
  const revive = (job: Job) => {
    for (const follower of followers(job)) if (follower.state === "skipped") book.change(follower, "created");
  };

  const unsubscribe = book.onState((job) => {
    if (!isFinal(job.state) || job.state === "skipped") return;
    delays.get(job)?.cancel();
    if (job.state === "failed" && mayRetry(job.definition.retry, job)) again(job, job.retries + 1);
    advance(job.pipeline);
  });
  return {
    start: advance,
    play(job, variables = []) {
      if (job.state !== "manual" && job.state !== "scheduled") return false;
      job.isPlayed = true;
      job.variables = variables;
      delays.get(job)?.cancel();
      revive(job);
      enqueue(job);
      advance(job.pipeline);
      return true;
    },
    retry(job) {
      if (job.retried || !isFinal(job.state) || job.state === "skipped") return undefined;
      job.isPlayed = true;
      const next = again(job, job.retries);
      revive(next);
      advance(job.pipeline);
      return next;
    },
    finished(pipeline) {
      if (isOver(pipeline)) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.set(pipeline, [...(waiting.get(pipeline) ?? []), resolve]);
      });
    },
    close() {
      unsubscribe();
      for (const timer of delays.values()) timer.cancel();
    },
  };
}

function isOver(pipeline: Pipeline): boolean {
  return !currentJobs(pipeline).some(({ state }) => ACTIVE.has(state));
}
