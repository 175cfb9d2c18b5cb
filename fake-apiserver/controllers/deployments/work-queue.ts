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

/** What is asked for while the same object is being worked on comes after that. */
export function createWorkQueue(clock: Clock, work: (namespace: string, name: string) => Promise<void>): WorkQueue {
  const waiting = new Map<string, () => void>();
  const running = new Set<string>();
  const again = new Set<string>();
  let closed = false;

  async function run(namespace: string, name: string): Promise<void> {
    const key = `${namespace}/${name}`;
    running.add(key);
    try {
      await work(namespace, name);
    } finally {
      running.delete(key);
      if (again.delete(key)) add({ namespace, name });
    }
  }

  function add({ namespace = "", name }: { namespace?: string | undefined; name: string }, delayMs = 0): void {
    const key = `${namespace}/${name}`;
    if (closed) return;
    if (running.has(key) && delayMs === 0) {
      again.add(key);
      return;
    }
    if (waiting.has(key)) {
      if (delayMs > 0) return;
      waiting.get(key)?.();
    }
    const timer = clock.timer(
      delayMs,
      () => {
        waiting.delete(key);
        void run(namespace, name);
      },
      { background: delayMs > 0 },
    );
    waiting.set(key, timer.cancel);
  }

  return {
    add,
    close() {
      closed = true;
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
    },
  };
}
