import type { Job } from "../jobs/job.ts";

export interface RunnerOptions {
  description?: string;
  tags?: readonly string[];
  /** Takes jobs without tags too. Default true. */
  runUntagged?: boolean;
  /** Seconds; shortens the timeout of jobs that would have more. */
  maximumTimeout?: number;
}

export interface Runner {
  readonly id: number;
  readonly token: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly runUntagged: boolean;
  readonly maximumTimeout: number | undefined;
}

export function canTake(runner: Runner, job: Job): boolean {
  const { tags } = job.definition;
  if (tags.length === 0) return runner.runUntagged;
  return tags.every((tag) => runner.tags.includes(tag));
}
