import type { Clock, Timer } from "../../src/platform/index.ts";
import { RESOURCES } from "../resources/registry.ts";
import { storageName } from "../resources/resource-type.ts";
import type { Deletion } from "../rest/deletion.ts";
import { objectAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";
import type { VersionedStore } from "../storage/versioned-store.ts";
import { namespaceConditions, type Remaining } from "./namespace-conditions.ts";

const CONTENT = RESOURCES.filter((type) => type.namespaced);
/** How long whatever a finalizer waits for is thought to take. */
const FINALIZER_SECONDS = 15;

/** Furnishes new namespaces, and empties those that are deleted before it lets them go. Meanwhile their conditions tell what is left in them. */
export function startNamespaceController(parts: {
  store: VersionedStore;
  deletion: Deletion;
  clock: Clock;
  caPem: string;
}): () => void {
  const { store, deletion, clock, caPem } = parts;
  /** When those that are not empty yet are looked at again. */
  const looks = new Map<string, Timer>();

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

  function contentOf(namespace: string): Remaining[] {
    const present = CONTENT.filter((type) => !store.isEmpty(storageName(type), namespace));
    return present.map((type) => ({ type, objects: store.list(storageName(type), namespace) }));
  }

  function emptyOut(namespace: string): void {
    for (const { type, objects } of contentOf(namespace)) {
      for (const object of objects) deletion.delete(type, object, {});
    }
    const remaining = contentOf(namespace);
    tell(namespace, remaining);
    if (remaining.length === 0) letGo(namespace);
    else lookAgain(namespace, remaining);
  }

  function tell(namespace: string, remaining: Remaining[]): void {
    store.update("namespaces", undefined, namespace, (next) => {
      const status = objectAt(next, "status");
      next["status"] = { ...status, conditions: namespaceConditions(status, remaining, timestamp(clock.now())) };
    });
  }

  /** After half of the time that all is thought to take. */
  function lookAgain(namespace: string, remaining: readonly Remaining[]): void {
    const all = remaining.flatMap(({ objects }) => objects);
    const seconds = all.map(({ metadata }) =>
      (metadata.finalizers ?? []).length > 0 ? FINALIZER_SECONDS : (metadata.deletionGracePeriodSeconds ?? 0),
    );
    looks.get(namespace)?.cancel();
    const wait = (Math.max(...seconds) / 2 + 1) * 1000;
    const look = clock.timer(wait, () => isEnding(namespace) && emptyOut(namespace), { background: true });
    looks.set(namespace, look);
  }

  function release(namespace: string): void {
    if (!CONTENT.every((type) => store.isEmpty(storageName(type), namespace))) return;
    tell(namespace, []);
    letGo(namespace);
  }

  function letGo(namespace: string): void {
    looks.get(namespace)?.cancel();
    looks.delete(namespace);
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

  const stop = store.onChange((resource, { type, object, previous }) => {
    const { name, namespace } = object.metadata;
    if (resource === "namespaces") {
      if (type === "ADDED") furnish(name);
      else if (type === "MODIFIED" && isEnding(name)) {
        if (previous?.metadata.deletionTimestamp === undefined) emptyOut(name);
        else release(name);
      }
    } else if (type === "DELETED" && isEnding(namespace)) release(namespace);
  });
  return () => {
    stop();
    for (const look of looks.values()) look.cancel();
  };
}
