import type { Clock, Random, Timer } from "../../src/platform/index.ts";
import { canTake, type Runner } from "../runners/runner.ts";
import type { Job } from "./job.ts";

/** Pending jobs in the order they became so, and the runners that wait for one. */
export interface JobQueue {
  /** What runners send back as `last_update`; changes with every new pending job. */
  readonly lastUpdate: string;
  put(job: Job): void;
  remove(job: Job): void;
  /** The next job for this runner, after at most `waitMs`; nothing when there is none or the signal aborts. */
  next(runner: Runner, waitMs: number, signal: AbortSignal): Promise<Job | undefined>;
  /** Answers everybody who waits. */
  close(): void;
}

interface Waiter {
  runner: Runner;
  answer(job?: Job): void;
}

export function createJobQueue(clock: Clock, random: Random): JobQueue {
  const pending: Job[] = [];
  const waiters = new Set<Waiter>();
  const newValue = () => random.text(32, "0123456789abcdef");
  let lastUpdate = newValue();

  const wait = (runner: Runner, waitMs: number, signal: AbortSignal): Promise<Job | undefined> =>
    new Promise((resolve) => {
      let timer: Timer | undefined = undefined;
      const waiter: Waiter = {
        runner,
        answer(job) {
          waiters.delete(waiter);
          timer?.cancel();
          signal.removeEventListener("abort", onAbort);
          resolve(job);
        },
      };
      const onAbort = () => waiter.answer();
      waiters.add(waiter);
      signal.addEventListener("abort", onAbort, { once: true });
      timer = clock.timer(waitMs, () => waiter.answer());
    });

  return {
    get lastUpdate() {
      return lastUpdate;
    },
    put(job) {
      lastUpdate = newValue();
      const waiter = [...waiters].find(({ runner }) => canTake(runner, job));
      if (waiter === undefined) pending.push(job);
      else waiter.answer(job);
    },
    remove(job) {
      const index = pending.indexOf(job);
      if (index >= 0) pending.splice(index, 1);
    },
    async next(runner, waitMs, signal) {
      if (signal.aborted) return undefined;
      const index = pending.findIndex((job) => canTake(runner, job));
      if (index >= 0) return pending.splice(index, 1)[0];
      return waitMs > 0 ? wait(runner, waitMs, signal) : undefined;
    },
    close() {
      for (const waiter of waiters) waiter.answer();
    },
  };
}
