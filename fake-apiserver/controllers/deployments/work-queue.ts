import type { Clock } from "../../../src/platform/index.ts";

/** What an object is called. */
interface Named {
  namespace?: string | undefined;
  name: string;
}

/** Work on objects by name, done a moment after it was asked for and once however often it was asked for, as controllers do. */
export interface WorkQueue {
  add(object: Named, delayMs?: number): void;
  close(): void;
}

export function createWorkQueue(clock: Clock, work: (namespace: string, name: string) => void): WorkQueue {
  const waiting = new Map<string, () => void>();
  return {
    add({ namespace = "", name }, delayMs = 0) {
      const key = `${namespace}/${name}`;
      if (waiting.has(key)) {
        if (delayMs > 0) return;
        waiting.get(key)?.();
      }
      const timer = clock.timer(
        delayMs,
        () => {
          waiting.delete(key);
          work(namespace, name);
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
