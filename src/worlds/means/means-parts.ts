import type { ClusterClient } from "../../clusters/index.ts";
import type { HandsEngine } from "../../faults/index.ts";
import type { Clock } from "../../platform/index.ts";

/** What real means are made of. */
export interface MeansParts {
  /** An administrator's. */
  client: ClusterClient;
  /** Knows only of what is to be done by real means. */
  faults: HandsEngine;
  clock: Clock;
  /** Of the jobs. */
  namespace: string;
  /** Ends what waits for something. */
  signal: AbortSignal;
  /** What should have happened could not be brought about. */
  failed(what: string, error: unknown): void;
}

const LOOK_MS = 50;

/** Looks again and again until something is there; false when that takes longer than `limitMs`. */
export async function until(
  { clock, signal }: Pick<MeansParts, "clock" | "signal">,
  limitMs: number,
  isThere: () => Promise<boolean>,
): Promise<boolean> {
  const start = clock.monotonic();
  while (!(await isThere())) {
    if (signal.aborted || clock.monotonic() - start > limitMs) return false;
    await clock.sleep(LOOK_MS, signal).catch(() => {});
  }
  return true;
}
