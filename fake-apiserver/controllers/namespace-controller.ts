import { RESOURCES } from "../resources/registry.ts";
import { storageName } from "../resources/resource-type.ts";
import type { Deletion } from "../rest/deletion.ts";
import { objectAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import type { VersionedStore } from "../storage/versioned-store.ts";

const CONTENT = RESOURCES.filter((type) => type.namespaced);

/** Furnishes new namespaces, and empties those that are deleted before it lets them go. */
export function startNamespaceController(parts: {
  store: VersionedStore;
  deletion: Deletion;
  caPem: string;
}): () => void {
  const { store, deletion, caPem } = parts;

  function furnish(namespace: string): void {
    if (store.get("serviceaccounts", namespace, "default") === undefined) {
      const metadata = { name: "default", namespace };
      store.create("serviceaccounts", { kind: "ServiceAccount", apiVersion: "v1", metadata });
    }
    if (store.get("configmaps", namespace, "kube-root-ca.crt") === undefined) {
      const metadata = { name: "kube-root-ca.crt", namespace };
      store.create("configmaps", { kind: "ConfigMap", apiVersion: "v1", metadata, data: { "ca.crt": caPem } });
    }
  }

  function emptyOut(namespace: string): void {
    for (const type of CONTENT) {
      for (const object of store.list(storageName(type), namespace)) deletion.delete(type, object, {});
    }
    release(namespace);
  }

  function release(namespace: string): void {
    if (!CONTENT.every((type) => store.isEmpty(storageName(type), namespace))) return;
    const emptied = store.update("namespaces", undefined, namespace, (next) => {
      next["spec"] = { ...objectAt(next, "spec"), finalizers: [] };
    });
    if (emptied !== undefined && (emptied.metadata.finalizers ?? []).length === 0) {
      store.remove("namespaces", undefined, namespace);
    }
  }

  function isEnding(name: string | undefined): name is string {
    const namespace: KubernetesObject | undefined =
      name === undefined ? undefined : store.get("namespaces", undefined, name);
    return namespace?.metadata.deletionTimestamp !== undefined;
  }

  return store.onChange((resource, { type, object }) => {
    const { name, namespace } = object.metadata;
    if (resource === "namespaces") {
      if (type === "ADDED") furnish(name);
      else if (type === "MODIFIED" && isEnding(name)) emptyOut(name);
    } else if (type === "DELETED" && isEnding(namespace)) release(namespace);
  });
}
