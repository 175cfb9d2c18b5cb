import { applyDefaultStorageClass } from "../admission/default-storage-class.ts";
import { findKind } from "../resources/registry.ts";
import { storageName } from "../resources/resource-type.ts";
import type { Surroundings } from "../resources/surroundings.ts";
import { cloneJson, objectAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";

/**
 * Puts objects into the store as an administrator would, past admission: creates them, or replaces what is there. Labels and the parts
 * of a status that an object does not speak of stay as they are.
 */
export function seed(around: Surroundings, objects: KubernetesObject[]): void {
  for (const given of objects.map(storedForm)) {
    const type = findKind(given.apiVersion, given.kind);
    if (type === undefined) throw new Error(`this API server has no kind ${given.kind} in ${given.apiVersion}`);
    const object = cloneJson(given);
    if (type.namespaced) object.metadata.namespace ??= "default";
    const { namespace, name } = object.metadata;
    const { status } = object;
    type.applyDefaults(object);
    if (type.plural === "persistentvolumeclaims") applyDefaultStorageClass(around.store, object);
    const resource = storageName(type);
    const previous = around.store.get(resource, namespace, name);
    if (previous === undefined) {
      type.prepareCreate(object, around);
      if (status !== undefined) object["status"] = { ...objectAt(object, "status"), ...objectAt({ status }, "status") };
      if (type.counted) object.metadata.generation = 1;
      around.store.create(resource, object);
    } else {
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

/** Some kinds are stored under another group's name. */
function storedForm(given: KubernetesObject): KubernetesObject {
  const form = findKind(given.apiVersion, given.kind)?.form;
  return form === undefined ? given : form.stored(given);
}

function labels(current: KubernetesObject, next: KubernetesObject): { labels?: Record<string, string> } {
  const all = { ...current.metadata.labels, ...next.metadata.labels };
  return Object.keys(all).length === 0 ? {} : { labels: all };
}
