import type { RunnerLog } from "./runner-log.ts";
import { createWaitingLine } from "./waiting-line.ts";

/** Whether more jobs of one runner could be placed, as far as those that it has know. */
export interface Room {
  isOpen(): boolean;
  /** Resolves once no job waits for room; rejects when `signal` aborts. */
  open(signal: AbortSignal): Promise<void>;
  /** A job waits for room, for a reason in the cluster's words, until the function is called that this gives; to call it again does nothing. */
  lacking(job: number, reason: string): () => void;
}

/**
 * As long as a job waits for room there is none for another, which other runners may have room for. Says so in the log, once for all jobs that wait
 * at the same time; a runner that takes no more jobs anyway (`stopped`) has nothing to say of it.
 */
export function createRoom(log: RunnerLog, stopped: AbortSignal): Room {
  const waiting = new Set<symbol>();
  const line = createWaitingLine();
  const isOpen = () => waiting.size === 0;
  return {
    isOpen,
    open: (signal) => line.until(isOpen, signal),
    lacking(job, reason) {
      if (isOpen() && !stopped.aborted) {
        log("warning", "No more jobs are asked for while a job waits for room", { job: String(job), reason });
      }
      const one = Symbol("a job that waits");
      waiting.add(one);
      return () => {
        if (!waiting.delete(one) || !isOpen()) return;
        if (!stopped.aborted) log("info", "No job waits for room any more, jobs are asked for again");
        line.changed();
      };
    },
  };
}
