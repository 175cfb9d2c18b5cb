import type { KubernetesObject } from "./store.ts";

/** One write, with the state before it: a selector may match only one of the two. */
export interface Change {
  type: "ADDED" | "MODIFIED" | "DELETED";
  version: number;
  object: KubernetesObject;
  previous?: KubernetesObject;
}

/** The latest changes of one resource, from which watches that start in the past are served. */
export interface WatchLog {
  append(change: Change): void;
  /** Undefined when some of them are forgotten already: the client gets 410 and must list again. */
  since(version: number): Change[] | undefined;
  /** The earliest version that `since` can answer. */
  oldest(): number;
  /** Forgets everything up to `version`, as etcd's compaction does. */
  compact(version: number): void;
}

export function createWatchLog(capacity: number): WatchLog {
  let changes: Change[] = [];
  let forgotten = 0;

  function forget(count: number): void {
    const last = changes[count - 1];
    if (last === undefined) return;
    forgotten = Math.max(forgotten, last.version);
    changes = changes.slice(count);
  }

  return {
    append(change) {
      changes.push(change);
      // Forgetting in halves keeps an append cheap.
      if (changes.length > capacity * 2) forget(capacity);
    },
    since(version) {
      if (version < forgotten) return undefined;
      let low = 0;
      let high = changes.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((changes[middle]?.version ?? 0) <= version) low = middle + 1;
        else high = middle;
      }
      return changes.slice(low);
    },
    oldest: () => forgotten,
    compact(version) {
      forget(changes.findLastIndex((change) => change.version <= version) + 1);
      forgotten = Math.max(forgotten, version);
    },
  };
}
