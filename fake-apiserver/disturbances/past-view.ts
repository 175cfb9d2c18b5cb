import { keyOf } from "../storage/object-key.ts";
import type { VersionedStore } from "../storage/versioned-store.ts";
import type { Change } from "../storage/watch-log.ts";

/** The store, but every single object is missing (404), or as it was when it was created. */
export function singleObjectsPast(store: VersionedStore, shows: "missing" | "created"): VersionedStore {
  return {
    ...store,
    get(resource, namespace, name) {
      if (shows === "missing") return undefined;
      const isOne = ({ object: { metadata } }: Change) => metadata.name === name && metadata.namespace === namespace;
      const created = remembered(store, resource).findLast((change) => change.type === "ADDED" && isOne(change));
      return created?.object ?? store.get(resource, namespace, name);
    },
  };
}

/** The store as a list of the resource would have shown it so many writes of that resource ago; older ones than it remembers are kept. */
export function listsPast(store: VersionedStore, resource: string, writes: number): VersionedStore {
  const changes = remembered(store, resource);
  const undone = changes.slice(-writes);
  const version = changes.at(-writes - 1)?.version ?? (undone[0]?.version ?? 1) - 1;
  return {
    ...store,
    version: () => version,
    list(asked, namespace) {
      if (asked !== resource) return store.list(asked, namespace);
      const objects = new Map(store.list(resource, namespace).map((object) => [keyOf(object), object]));
      for (const { type, object, previous } of undone.toReversed()) {
        if (namespace !== undefined && object.metadata.namespace !== namespace) continue;
        if (type === "ADDED") objects.delete(keyOf(object));
        else if (previous !== undefined) objects.set(keyOf(object), previous);
      }
      return [...objects.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    },
  };
}

function remembered(store: VersionedStore, resource: string): Change[] {
  return store.changesSince(resource, store.oldestVersion(resource)) ?? [];
}
