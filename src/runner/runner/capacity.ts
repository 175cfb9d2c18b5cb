import { createWaitingLine } from "./waiting-line.ts";

/** How many jobs may run: in all, and of one runner. */
export interface Capacity {
  /** Resolves once a place is free, and takes it; rejects when `signal` aborts. */
  take(runner: string, limit: number, signal: AbortSignal): Promise<void>;
  give(runner: string): void;
}

/** A `limit` of 0 leaves a runner only the limit of all. */
export function createCapacity(concurrent: number): Capacity {
  const running = new Map<string, number>();
  let total = 0;
  const line = createWaitingLine();
  const taken = (runner: string, limit: number) => {
    const own = running.get(runner) ?? 0;
    if (total >= concurrent || (limit > 0 && own >= limit)) return false;
    total++;
    running.set(runner, own + 1);
    return true;
  };
  return {
    take: (runner, limit, signal) => line.until(() => taken(runner, limit), signal),
    give(runner) {
      total--;
      running.set(runner, (running.get(runner) ?? 1) - 1);
      line.changed();
    },
  };
}
