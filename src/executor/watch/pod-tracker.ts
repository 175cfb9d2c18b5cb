import type { V1Pod } from "@kubernetes/client-node";
import type { Clock } from "../../platform/index.ts";
import type { Pod } from "../pod/pod.ts";

/** What is known of one pod, from whatever source told last. */
export interface PodTracker extends Pod {
  readonly uid: string;
  current(): V1Pod;
  /** Why the pod is no more; undefined while it exists. */
  gone(): Error | undefined;
  /** Whether any source has told of it since it was created. */
  seen(): boolean;
  /** Milliseconds since a source last said anything of the pod. */
  quietFor(): number;
  /** Takes a state unless a newer one is known. True when it is news. */
  update(pod: V1Pod): boolean;
  markGone(error: Error): void;
  /** A source is alive although it has no news. */
  heard(): void;
  /** The first value that `look` finds, now or after a change; rejects with the signal's reason. */
  until<T>(look: () => T | undefined, signal: AbortSignal): Promise<T>;
}

export function trackPod(created: V1Pod, clock: Clock): PodTracker {
  const listeners = new Set<() => void>();
  let pod = created;
  let gone: Error | undefined;
  let seen = false;
  let heardAt = clock.monotonic();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    namespace: created.metadata?.namespace ?? "",
    name: created.metadata?.name ?? "",
    uid: created.metadata?.uid ?? "",
    current: () => pod,
    gone: () => gone,
    seen: () => seen,
    quietFor: () => clock.monotonic() - heardAt,
    heard() {
      heardAt = clock.monotonic();
    },
    update(next) {
      seen ||= next.metadata?.uid === created.metadata?.uid;
      heardAt = clock.monotonic();
      if (gone !== undefined || !isNewer(next, pod)) return false;
      pod = next;
      changed();
      return true;
    },
    markGone(error) {
      heardAt = clock.monotonic();
      gone ??= error;
      changed();
    },
    until(look, signal) {
      return new Promise((resolve, reject) => {
        const stop = () => {
          listeners.delete(listener);
          signal.removeEventListener("abort", onAbort);
        };
        const listener = () => {
          const found = look();
          if (found === undefined) return;
          stop();
          resolve(found);
        };
        const onAbort = () => {
          stop();
          reject(signal.reason);
        };
        listeners.add(listener);
        signal.addEventListener("abort", onAbort, { once: true });
        if (signal.aborted) onAbort();
        else listener();
      });
    },
  };
}

/** Answers may arrive out of order; resource versions of one object only grow. */
function isNewer(next: V1Pod, known: V1Pod): boolean {
  const a = next.metadata?.resourceVersion ?? "";
  const b = known.metadata?.resourceVersion ?? "";
  if (!/^\d+$/.test(a) || !/^\d+$/.test(b)) return a !== b;
  return a.length === b.length ? a > b : a.length > b.length;
}
