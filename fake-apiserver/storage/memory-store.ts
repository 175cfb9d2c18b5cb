import { isDeepStrictEqual } from "node:util";
import type { Clock, Random } from "../../src/platform/index.ts";
import { cloneJson, freezeJson } from "./json.ts";
import { byKey } from "./object-key.ts";
import { createLiveSelection, type SelectionKeeper } from "./live-selection.ts";
import { createObjectShelf, type ObjectShelf } from "./object-shelf.ts";
import { shareUnchanged } from "./share-unchanged.ts";
import type { KubernetesObject, ObjectMeta } from "./store.ts";
import { timestamp } from "./timestamp.ts";
import { NameTaken, type VersionedStore } from "./versioned-store.ts";
import { createWatchLog, type Change, type WatchLog } from "./watch-log.ts";

interface ResourceTable {
  /** By namespace ("" for cluster-wide objects). */
  shelves: Map<string, ObjectShelf>;
  selections: SelectionKeeper[];
  log: WatchLog;
  listeners: Set<(change: Change) => void>;
}

/** All objects in memory. `windowSize` is how many changes per resource a watch may start behind. */
export function createMemoryStore(options: {
  clock: Clock;
  random: Random;
  windowSize?: number;
  onWrite?: (resource: string, change: Change) => void;
}): VersionedStore {
  const { clock, random, windowSize = 2000, onWrite } = options;
  const tables = new Map<string, ResourceTable>();
  const everyone = new Set<(resource: string, change: Change) => void>();
  const undelivered: { resource: string; change: Change }[] = [];
  let delivering = false;
  let version = 1;

  function table(resource: string): ResourceTable {
    let found = tables.get(resource);
    if (found === undefined) {
      found = { shelves: new Map(), selections: [], log: createWatchLog(windowSize), listeners: new Set() };
      tables.set(resource, found);
    }
    return found;
  }

  function find(resource: string, namespace: string | undefined, name: string): KubernetesObject | undefined {
    return tables
      .get(resource)
      ?.shelves.get(namespace ?? "")
      ?.get(name);
  }

  function listOf(resource: string, namespace: string): readonly KubernetesObject[] {
    return tables.get(resource)?.shelves.get(namespace)?.sorted() ?? [];
  }

  function commit(resource: string, type: Change["type"], next: KubernetesObject, previous?: KubernetesObject) {
    version += 1;
    const object = freezeJson(ordered(next, String(version)));
    const { shelves, selections, log } = table(resource);
    const namespace = object.metadata.namespace ?? "";
    let shelf = shelves.get(namespace);
    if (shelf === undefined) shelves.set(namespace, (shelf = createObjectShelf()));
    if (type === "DELETED") shelf.take(object.metadata.name);
    else shelf.put(object);
    for (const selection of selections) selection.note(type, object);
    const change: Change = { type, version, object, ...(previous === undefined ? {} : { previous }) };
    log.append(change);
    onWrite?.(resource, change);
    undelivered.push({ resource, change });
    deliver();
    return object;
  }

  // A listener may write; its change waits until the one before it has reached everybody.
  function deliver(): void {
    if (delivering) return;
    delivering = true;
    try {
      for (let item = undelivered.shift(); item !== undefined; item = undelivered.shift()) {
        for (const listener of table(item.resource).listeners) listener(item.change);
        for (const listener of everyone) listener(item.resource, item.change);
      }
    } finally {
      delivering = false;
    }
  }

  function onResourceChange(resource: string, listener: (change: Change) => void): () => void {
    const { listeners } = table(resource);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    get: find,
    list(resource, namespace) {
      if (namespace !== undefined) return listOf(resource, namespace).slice();
      const namespaces = [...table(resource).shelves.keys()].sort(byKey);
      return namespaces.flatMap((each) => listOf(resource, each));
    },
    isEmpty: (resource, namespace) => listOf(resource, namespace).length === 0,
    select(resource, matches) {
      const { shelves, selections } = table(resource);
      const { selection, keeper } = createLiveSelection(matches);
      for (const shelf of shelves.values()) for (const object of shelf.sorted()) keeper.note("ADDED", object);
      selections.push(keeper);
      return selection;
    },
    create(resource, object) {
      const { namespace, name } = object.metadata;
      if (find(resource, namespace, name) !== undefined) throw new NameTaken(`${resource} "${name}" already exists`);
      const copy = cloneJson(object);
      copy.metadata.uid ??= random.uuid();
      copy.metadata.creationTimestamp ??= timestamp(clock.now());
      return commit(resource, "ADDED", copy);
    },
    update(resource, namespace, name, change) {
      const previous = find(resource, namespace, name);
      if (previous === undefined) return undefined;
      const copy = cloneJson(previous);
      const next = shareUnchanged(change(copy) ?? copy, previous);
      // A write that changes nothing leaves the resourceVersion alone, as in the API server.
      return isDeepStrictEqual(next, previous) ? previous : commit(resource, "MODIFIED", next, previous);
    },
    remove(resource, namespace, name) {
      const previous = find(resource, namespace, name);
      return previous && commit(resource, "DELETED", previous, previous);
    },
    subscribe: (resource, listener) => onResourceChange(resource, ({ type, object }) => listener({ type, object })),
    version: () => version,
    changesSince: (resource, from) => table(resource).log.since(from),
    oldestVersion: (resource) => table(resource).log.oldest(),
    onResourceChange,
    onChange(listener) {
      everyone.add(listener);
      return () => everyone.delete(listener);
    },
    compact() {
      for (const { log } of tables.values()) log.compact(version);
    },
  };
}

/** Kind and apiVersion first: list items are written without them, by cutting the text. */
function ordered(object: KubernetesObject, resourceVersion: string): KubernetesObject {
  const { kind, apiVersion, metadata, ...rest } = object;
  const { name, generateName, namespace, uid, resourceVersion: _, generation, ...others } = metadata;
  const meta: ObjectMeta = {
    name,
    ...(generateName === undefined ? {} : { generateName }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(uid === undefined ? {} : { uid }),
    resourceVersion,
    ...(generation === undefined ? {} : { generation }),
    ...others,
  };
  return { kind, apiVersion, metadata: meta, ...rest };
}
