import type { Clock } from "../../src/platform/index.ts";
import { findKind, RESOURCES } from "../resources/registry.ts";
import { storageName, type ResourceType } from "../resources/resource-type.ts";
import { FOREGROUND, ORPHAN, type Deletion } from "../rest/deletion.ts";
import type { KubernetesObject, OwnerReference } from "../storage/store.ts";
import type { VersionedStore } from "../storage/versioned-store.ts";
import type { Change } from "../storage/watch-log.ts";

const byStorageName = new Map(RESOURCES.map((type) => [storageName(type), type]));

/**
 * Deletes what has lost its last owner, and serves the finalizers of foreground and orphaning deletion. It works a
 * moment after the write that gave it work, never within it, as the real one does.
 */
export function startGarbageCollector(parts: { store: VersionedStore; clock: Clock; deletion: Deletion }): () => void {
  const { store, clock, deletion } = parts;
  /** Owner uid -> storage name and object key of the dependents. */
  const dependents = new Map<string, Map<string, { type: ResourceType; object: KubernetesObject }>>();
  const pending = new Set<() => void>();

  function soon(work: () => void): void {
    const timer = clock.timer(0, () => {
      pending.delete(timer.cancel);
      work();
    });
    pending.add(timer.cancel);
  }

  function ownerExists(reference: OwnerReference, namespace: string | undefined): boolean {
    const type = findKind(reference.apiVersion, reference.kind);
    // Owners of kinds that this server does not have are given the benefit of the doubt.
    if (type === undefined) return true;
    const owner = store.get(storageName(type), type.namespaced ? namespace : undefined, reference.name);
    return owner?.metadata.uid === reference.uid;
  }

  function collect(type: ResourceType, { metadata }: KubernetesObject): void {
    const current = store.get(storageName(type), metadata.namespace, metadata.name);
    if (current === undefined || current.metadata.uid !== metadata.uid) return;
    const owners = current.metadata.ownerReferences ?? [];
    if (owners.length === 0 || owners.some((owner) => ownerExists(owner, metadata.namespace))) return;
    deletion.delete(type, current, { propagationPolicy: "Background" });
  }

  function dependentsOf(uid: string | undefined): { type: ResourceType; object: KubernetesObject }[] {
    return [...(dependents.get(uid ?? "")?.values() ?? [])];
  }

  function orphan(type: ResourceType, owner: KubernetesObject): void {
    const { uid } = owner.metadata;
    for (const { type: kind, object } of dependentsOf(uid)) {
      store.update(storageName(kind), object.metadata.namespace, object.metadata.name, (next) => {
        const left = (next.metadata.ownerReferences ?? []).filter((each) => each.uid !== uid);
        if (left.length > 0) next.metadata.ownerReferences = left;
        else delete next.metadata.ownerReferences;
      });
    }
    dropFinalizer(type, owner, ORPHAN);
  }

  function foreground(type: ResourceType, owner: KubernetesObject): void {
    const blocking = dependentsOf(owner.metadata.uid);
    for (const { type: kind, object } of blocking) {
      if (object.metadata.deletionTimestamp === undefined) {
        // Only what others depend on has to wait for them in its turn.
        const policy = dependentsOf(object.metadata.uid).length > 0 ? "Foreground" : "Background";
        deletion.delete(kind, object, { propagationPolicy: policy });
      }
    }
    if (dependentsOf(owner.metadata.uid).length === 0) dropFinalizer(type, owner, FOREGROUND);
  }

  function dropFinalizer(type: ResourceType, { metadata }: KubernetesObject, finalizer: string): void {
    const left = store.update(storageName(type), metadata.namespace, metadata.name, (next) => {
      next.metadata.finalizers = (next.metadata.finalizers ?? []).filter((each) => each !== finalizer);
    });
    if (left !== undefined) deletion.finish(type, left);
  }

  function track(resource: string, type: ResourceType, { type: change, object, previous }: Change): void {
    const { metadata } = object;
    const key = `${resource}/${metadata.namespace ?? ""}/${metadata.name}`;
    for (const { uid } of previous?.metadata.ownerReferences ?? []) {
      dependents.get(uid)?.delete(key);
      if (dependents.get(uid)?.size === 0) dependents.delete(uid);
    }
    if (change === "DELETED") return;
    for (const { uid } of metadata.ownerReferences ?? []) {
      const known = dependents.get(uid) ?? new Map();
      dependents.set(uid, known.set(key, { type, object }));
    }
  }

  function serveFinalizers(type: ResourceType, object: KubernetesObject): void {
    const { deletionTimestamp, finalizers = [] } = object.metadata;
    if (deletionTimestamp === undefined) return;
    if (finalizers.includes(ORPHAN)) soon(() => orphan(type, object));
    else if (finalizers.includes(FOREGROUND)) soon(() => foreground(type, object));
  }

  const stop = store.onChange((resource, change) => {
    const type = byStorageName.get(resource);
    if (type === undefined) return;
    track(resource, type, change);
    const { object } = change;
    const owners = object.metadata.ownerReferences ?? [];
    if (change.type !== "DELETED") {
      if (owners.length > 0 && object.metadata.deletionTimestamp === undefined) soon(() => collect(type, object));
      serveFinalizers(type, object);
      return;
    }
    for (const dependent of dependentsOf(object.metadata.uid)) soon(() => collect(dependent.type, dependent.object));
    for (const { apiVersion, kind, name, uid } of owners) {
      const ownerType = findKind(apiVersion, kind);
      const owner = ownerType && store.get(storageName(ownerType), object.metadata.namespace, name);
      if (ownerType !== undefined && owner?.metadata.uid === uid) serveFinalizers(ownerType, owner);
    }
  });

  return () => {
    stop();
    for (const cancel of pending) cancel();
  };
}
