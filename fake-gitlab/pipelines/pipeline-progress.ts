import { mayRetry } from "../ci-file/retry.ts";
import type { Job } from "../jobs/job.ts";
import type { JobBook } from "../jobs/job-book.ts";
import type { JobQueue } from "../jobs/job-queue.ts";
import { isFinal } from "../jobs/job-record.ts";
import type { Pipeline } from "./pipeline.ts";
import { currentJobs, readiness } from "./readiness.ts";

/** Moves pipelines on as their jobs end. */
export interface PipelineProgress {
  start(pipeline: Pipeline): void;
  /** Resolves when no job of the pipeline can change any more. */
  finished(pipeline: Pipeline): Promise<void>;
  close(): void;
}

export function createPipelineProgress(book: JobBook, queue: JobQueue): PipelineProgress {
  const waiting = new Map<Pipeline, (() => void)[]>();

  const advance = (pipeline: Pipeline) => {
    for (let moved = true; moved;) {
      moved = false;
      for (const job of currentJobs(pipeline)) {
        if (job.state !== "created") continue;
        const next = readiness(job);
        if (next === "wait") continue;
        moved = true;
        if (next === "skip") book.change(job, "skipped");
        else enqueue(job);
      }
    }
    if (!isOver(pipeline)) return;
    for (const resolve of waiting.get(pipeline) ?? []) resolve();
    waiting.delete(pipeline);
  };
  const enqueue = (job: Job) => {
    book.change(job, "pending");
    // A listener may have cancelled it.
    if (job.state === "pending") queue.put(job);
  };
  const retry = (job: Job) => {
    job.retried = true;
    const next = book.add(job.pipeline, job.definition, job.retries + 1);
    job.pipeline.jobs.push(next);
    book.change(next, "created");
  };

  const unsubscribe = book.onState((job) => {
    if (!isFinal(job.state) || job.state === "skipped") return;
    if (job.state === "failed" && mayRetry(job.definition.retry, job)) retry(job);
    advance(job.pipeline);
  });
  return {
    start: advance,
    finished(pipeline) {
      if (isOver(pipeline)) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.set(pipeline, [...(waiting.get(pipeline) ?? []), resolve]);
      });
    },
    close: unsubscribe,
  };
}

function isOver(pipeline: Pipeline): boolean {
  return currentJobs(pipeline).every(({ state }) => isFinal(state));
}
