import { isDeepStrictEqual } from "node:util";
import { cloneJson, freezeJson } from "./json.js";
import { shareUnchanged } from "./share-unchanged.js";
import { timestamp } from "./timestamp.js";
import { NameTaken } from "./versioned-store.js";
import { createWatchLog } from "./watch-log.js";
/** All objects in memory. `windowSize` is how many changes per resource a watch may start behind. */
export function createMemoryStore(options) {
    const { clock, random, windowSize = 2000, onWrite } = options;
    const tables = new Map();
    const everyone = new Set();
    const undelivered = [];
    let delivering = false;
    let version = 1;
    function table(resource) {
        let found = tables.get(resource);
        if (found === undefined) {
            found = { objects: new Map(), log: createWatchLog(windowSize), listeners: new Set() };
            tables.set(resource, found);
        }
        return found;
    }
    function find(resource, namespace, name) {
        return tables
            .get(resource)
            ?.objects.get(namespace ?? "")
            ?.get(name);
    }
    function commit(resource, type, next, previous) {
        version += 1;
        const object = freezeJson(ordered(next, String(version)));
        const { objects, log } = table(resource);
        const namespace = object.metadata.namespace ?? "";
        let names = objects.get(namespace);
        if (names === undefined)
            objects.set(namespace, (names = new Map()));
        if (type === "DELETED")
            names.delete(object.metadata.name);
        else
            names.set(object.metadata.name, object);
        const change = { type, version, object, ...(previous === undefined ? {} : { previous }) };
        log.append(change);
        onWrite?.(resource, change);
        undelivered.push({ resource, change });
        deliver();
        return object;
    }
    // A listener may write; its change waits until the one before it has reached everybody.
    function deliver() {
        if (delivering)
            return;
        delivering = true;
        try {
            for (let item = undelivered.shift(); item !== undefined; item = undelivered.shift()) {
                for (const listener of table(item.resource).listeners)
                    listener(item.change);
                for (const listener of everyone)
                    listener(item.resource, item.change);
            }
        }
        finally {
            delivering = false;
        }
    }
    function onResourceChange(resource, listener) {
        const { listeners } = table(resource);
        listeners.add(listener);
        return () => listeners.delete(listener);
    }
    return {
        get: find,
        list(resource, namespace) {
            const { objects } = table(resource);
            const namespaces = namespace === undefined ? [...objects.keys()].sort() : [namespace];
            return namespaces.flatMap((each) => [...(objects.get(each)?.values() ?? [])].sort(byName));
        },
        create(resource, object) {
            const { namespace, name } = object.metadata;
            if (find(resource, namespace, name) !== undefined)
                throw new NameTaken(`${resource} "${name}" already exists`);
            const copy = cloneJson(object);
            copy.metadata.uid ??= random.uuid();
            copy.metadata.creationTimestamp ??= timestamp(clock.now());
            return commit(resource, "ADDED", copy);
        },
        update(resource, namespace, name, change) {
            const previous = find(resource, namespace, name);
            if (previous === undefined)
                return undefined;
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
            for (const { log } of tables.values())
                log.compact(version);
        },
    };
}
function byName(a, b) {
    return a.metadata.name < b.metadata.name ? -1 : 1;
}
/** Kind and apiVersion first: list items are written without them, by cutting the text. */
function ordered(object, resourceVersion) {
    const { kind, apiVersion, metadata, ...rest } = object;
    const { name, generateName, namespace, uid, resourceVersion: _, generation, ...others } = metadata;
    const meta = {
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
