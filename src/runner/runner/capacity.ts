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
  const waiting = new Set<() => void>();
  const isFull = (runner: string, limit: number) =>
    total >= concurrent || (limit > 0 && (running.get(runner) ?? 0) >= limit);
  return {
    async take(runner, limit, signal) {
      while (isFull(runner, limit)) {
        await new Promise<void>((resolve, reject) => {
          const wake = () => {
            signal.removeEventListener("abort", quit);
            resolve();
          };
          const quit = () => {
            waiting.delete(wake);
            reject(signal.reason);
          };
          signal.throwIfAborted();
          waiting.add(wake);
          signal.addEventListener("abort", quit, { once: true });
        });
      }
      signal.throwIfAborted();
      total++;
      running.set(runner, (running.get(runner) ?? 0) + 1);
    },
    give(runner) {
      total--;
      running.set(runner, (running.get(runner) ?? 1) - 1);
      const woken = [...waiting];
      waiting.clear();
      for (const wake of woken) wake();
    },
  };
}
