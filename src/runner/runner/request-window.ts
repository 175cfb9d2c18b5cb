/** How many requests for jobs one runner may have open at a time. */
export interface RequestWindow {
  /** Resolves once another request may be sent; rejects when `signal` aborts. */
  enter(signal: AbortSignal): Promise<void>;
  /** The request is answered. */
  leave(outcome: "job" | "none"): void;
}

/**
 * `request_concurrency`. Adaptive (FF_USE_ADAPTIVE_REQUEST_CONCURRENCY) it is the most there can be: one request to begin with, one
 * more after each that brought a job, one less after each that did not.
 */
export function createRequestWindow(most: number, adaptive: boolean): RequestWindow {
  let size = adaptive ? 1 : most;
  let open = 0;
  const isFull = () => open >= size;
  const waiting = new Set<() => void>();
  return {
    async enter(signal) {
      while (isFull()) {
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
      open++;
    },
    leave(outcome) {
      open--;
      if (adaptive) size = outcome === "job" ? Math.min(most, size + 1) : Math.max(1, size - 1);
      const woken = [...waiting];
      waiting.clear();
      for (const wake of woken) wake();
    },
  };
}
