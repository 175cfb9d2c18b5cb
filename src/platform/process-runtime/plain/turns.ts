/** Those who wait for somebody else's turn to end. */
export interface Turns {
  /** Resolves with true when a turn ended, with false when there is no more time or `signal` came. */
  next(limitMs: number, signal: AbortSignal): Promise<boolean>;
  /** Wakes all who wait, in the order of their coming. */
  end(): void;
}

export function createTurns(): Turns {
  const waiting = new Set<(ended: boolean) => void>();
  return {
    next: (limitMs, signal) =>
      new Promise((resolve) => {
        if (limitMs <= 0 || signal.aborted) {
          resolve(false);
          return;
        }
        const wake = (ended: boolean): void => {
          clearTimeout(timer);
          signal.removeEventListener("abort", leave);
          waiting.delete(wake);
          resolve(ended);
        };
        const leave = (): void => wake(false);
        const timer = setTimeout(leave, limitMs);
        signal.addEventListener("abort", leave, { once: true });
        waiting.add(wake);
      }),
    end() {
      for (const wake of waiting) wake(true);
    },
  };
}
