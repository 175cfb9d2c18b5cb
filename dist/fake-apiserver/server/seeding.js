import { applyDefaultStorageClass } from "../admission/default-storage-class.js";
import { findKind } from "../resources/registry.js";
import { storageName } from "../resources/resource-type.js";
import { cloneJson, objectAt } from "../storage/json.js";
/**
 * Puts objects into the store as an administrator would, past admission: creates them, or replaces what is there. Labels and the parts
 * of a status that an object does not speak of stay as they are.
 */
export function seed(around, objects) {
    for (const given of objects) {
        const type = findKind(given.apiVersion, given.kind);
        if (type === undefined)
            throw new Error(`this API server has no kind ${given.kind} in ${given.apiVersion}`);
        const object = cloneJson(given);
        if (type.namespaced)
            object.metadata.namespace ??= "default";
        const { namespace, name } = object.metadata;
        const { status } = object;
        type.applyDefaults(object);
        if (type.plural === "persistentvolumeclaims")
            applyDefaultStorageClass(around.store, object);
        const resource = storageName(type);
        const previous = around.store.get(resource, namespace, name);
        if (previous === undefined) {
            type.prepareCreate(object, around);
            if (status !== undefined)
                object["status"] = { ...objectAt(object, "status"), ...objectAt({ status }, "status") };
            if (type.counted)
                object.metadata.generation = 1;
            around.store.create(resource, object);
        }
        else {
            around.store.update(resource, namespace, name, (current) => ({
                ...object,
                metadata: { ...current.metadata, ...object.metadata, ...labels(current, object) },
                ...(current["status"] === undefined && status === undefined
                    ? {}
                    : { status: { ...objectAt(current, "status"), ...objectAt({ status }, "status") } }),
            }));
        }
    }
}
function labels(current, next) {
    const all = { ...current.metadata.labels, ...next.metadata.labels };
    return Object.keys(all).length === 0 ? {} : { labels: all };
}
