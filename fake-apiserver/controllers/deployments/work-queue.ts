import type { Clock } from "../../../src/platform/index.ts";

/** Work by key, done a moment after it was asked for and once however often it was asked for, as controllers do. */
export interface WorkQueue {
  add(key: string, delayMs?: number): void;
  close(): void;
}

export function createWorkQueue(clock: Clock, work: (key: string) => void): WorkQueue {
  const waiting = new Map<string, () => void>();
  return {
    add(key, delayMs = 0) {
      if (waiting.has(key)) {
        if (delayMs > 0) return;
        waiting.get(key)?.();
      }
      const timer = clock.timer(
        delayMs,
        () => {
          waiting.delete(key);
          work(key);
        },
        { background: delayMs > 0 },
      );
      waiting.set(key, timer.cancel);
    },
    close() {
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
    },
  };
}
