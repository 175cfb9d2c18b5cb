/** Those who wait until something is free that all of them want. */
export interface WaitingLine {
  /** Tries to take it, now and after every change, until that is true; rejects when `signal` aborts. */
  until(taken: () => boolean, signal: AbortSignal): Promise<void>;
  /** Something may have become free. */
  changed(): void;
}

export function createWaitingLine(): WaitingLine {
  const waiting = new Set<() => void>();
  return {
    async until(taken, signal) {
      signal.throwIfAborted();
      while (!taken()) {
        await new Promise<void>((resolve, reject) => {
          const wake = () => {
            signal.removeEventListener("abort", quit);
            resolve();
          };
          const quit = () => {
            waiting.delete(wake);
            reject(signal.reason);
          };
          waiting.add(wake);
          signal.addEventListener("abort", quit, { once: true });
        });
        signal.throwIfAborted();
      }
    },
    changed() {
      const woken = [...waiting];
      waiting.clear();
      for (const wake of woken) wake();
    },
  };
}
