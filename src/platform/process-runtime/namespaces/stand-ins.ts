/** Processes of ours that each stand for one inside of a pod: `nsenter` in the pod's network, which waits for the other to end. */
export interface StandIns extends Iterable<number> {
  add(pid: number, exited: Promise<unknown>): void;
  /** Resolves when all that are there now have ended. */
  ended(): Promise<unknown>;
}

export function createStandIns(): StandIns {
  const running = new Map<number, Promise<unknown>>();
  return {
    add(pid, exited) {
      running.set(pid, exited);
      void exited.then(() => running.delete(pid));
    },
    ended: () => Promise.allSettled(running.values()),
    [Symbol.iterator]: () => running.keys(),
  };
}
