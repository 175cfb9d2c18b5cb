import type { Clock } from "../../src/platform/index.ts";
import type { Job } from "./job.ts";

/** Finds jobs whose runner has not been heard of for too long. */
export interface SilenceWatch {
  /** The runner has just spoken for this job. */
  heard(job: Job): void;
  close(): void;
}

export function watchSilence(clock: Clock, limitMs: number, onSilence: (job: Job) => void): SilenceWatch {
  const timers = new Map<number, { cancel(): void }>();
  return {
    heard(job) {
      timers.get(job.id)?.cancel();
      timers.set(
        job.id,
        clock.timer(limitMs, () => onSilence(job), { background: true }),
      );
    },
    close() {
      for (const timer of timers.values()) timer.cancel();
    },
  };
}
