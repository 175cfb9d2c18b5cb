import type { Clock } from "../../src/platform/index.ts";
import { storageName, type ResourceType } from "../resources/resource-type.ts";
import { conflict } from "../status/refusals.ts";
import { cloneJson, objectAt } from "../storage/json.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";

export interface DeleteOptions {
  gracePeriodSeconds?: number;
  propagationPolicy?: string;
  preconditions?: { uid?: string; resourceVersion?: string };
  dryRun?: boolean;
}

/** Takes objects away: with grace for pods, after their finalizers, or at once. */
export interface Deletion {
  /** `gone` is false while something still has to happen (a kubelet, a finalizer). */
  delete(
    type: ResourceType,
    object: KubernetesObject,
    options: DeleteOptions,
  ): { object: KubernetesObject; gone: boolean };
  /** Whether nothing keeps the object any more once it is like this. */
  ends(type: ResourceType, object: KubernetesObject): boolean;
  /** To be called after every write: the last finalizer may have left an object that is being deleted. */
  finish(type: ResourceType, object: KubernetesObject): void;
}

export const ORPHAN = "orphan";
export const FOREGROUND = "foregroundDeletion";

export function createDeletion({ store, clock }: { store: Store; clock: Clock }): Deletion {
  function mark(type: ResourceType, object: KubernetesObject, seconds: number, finalizers: string[]): KubernetesObject {
    const { namespace, name } = object.metadata;
    const marked = store.update(storageName(type), namespace, name, (next) => {
      setMarks(type, next, seconds, finalizers);
    });
    return marked ?? object;
  }

  function setMarks(type: ResourceType, next: KubernetesObject, seconds: number, finalizers: string[]): void {
    const meta = next.metadata;
    meta.deletionTimestamp = timestamp(clock.now() + seconds * 1000);
    // A namespace has none.
    if (type.plural !== "namespaces") meta.deletionGracePeriodSeconds = seconds;
    if (meta.generation !== undefined) meta.generation += 1;
    if (finalizers.length > 0) meta.finalizers = finalizers;
    if (type.plural === "namespaces") next["status"] = { ...objectAt(next, "status"), phase: "Terminating" };
  }

  return {
    delete(type, object, options) {
      checkPreconditions(type, object, options);
      const { metadata } = object;
      const seconds = graceOf(type, object, options);
      const finalizers = [...new Set([...(metadata.finalizers ?? []), ...policyFinalizers(options)])];
      const waits = seconds > 0 || finalizers.length > 0 || namespaceFinalizers(type, object);
      if (options.dryRun) {
        const copy = cloneJson(object);
        if (waits) setMarks(type, copy, seconds, finalizers);
        return { object: copy, gone: !waits };
      }
      if (!waits) {
        // Pods are told that they have no time left before they go, which watchers see.
        const last = type.plural === "pods" ? mark(type, object, 0, []) : object;
        return { object: store.remove(storageName(type), metadata.namespace, metadata.name) ?? last, gone: true };
      }
      const already = metadata.deletionTimestamp !== undefined;
      if (already && seconds >= (metadata.deletionGracePeriodSeconds ?? 0)) return { object, gone: false };
      return { object: mark(type, object, seconds, finalizers), gone: false };
    },
    ends,
    finish(type, object) {
      const { namespace, name } = object.metadata;
      if (ends(type, object)) store.remove(storageName(type), namespace, name);
    },
  };
}

function ends(type: ResourceType, object: KubernetesObject): boolean {
  const { deletionTimestamp, deletionGracePeriodSeconds = 0, finalizers = [] } = object.metadata;
  if (deletionTimestamp === undefined || finalizers.length > 0) return false;
  return deletionGracePeriodSeconds === 0 && !namespaceFinalizers(type, object);
}

function checkPreconditions(
  type: ResourceType,
  { metadata }: KubernetesObject,
  { preconditions }: DeleteOptions,
): void {
  const { uid, resourceVersion } = preconditions ?? {};
  if (uid !== undefined && uid !== metadata.uid && type.plural === "namespaces") {
    const why = `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${metadata.uid}`;
    throw conflict(type, metadata.name, why);
  }
  if (uid !== undefined && uid !== metadata.uid) {
    const why = `the UID in the precondition (${uid}) does not match the UID in record (${metadata.uid}). The object might have been deleted and then recreated`;
    throw conflict({ group: type.group, plural: type.kind }, metadata.name, why);
  }
  if (resourceVersion !== undefined && resourceVersion !== metadata.resourceVersion) {
    const why = `the ResourceVersion in the precondition (${resourceVersion}) does not match the ResourceVersion in record (${metadata.resourceVersion}). The object might have been modified`;
    throw conflict({ group: type.group, plural: type.kind }, metadata.name, why);
  }
}

/** Seconds that the object may still live. Only pods know grace, and only while a kubelet has to end them. */
function graceOf(type: ResourceType, { metadata, spec, status }: KubernetesObject, options: DeleteOptions): number {
  if (type.plural !== "pods") return 0;
  const phase = objectAt({ status }, "status")["phase"];
  const fields = objectAt({ spec }, "spec");
  const bound = typeof fields["nodeName"] === "string" && fields["nodeName"] !== "";
  if (!bound || phase === "Succeeded" || phase === "Failed") return 0;
  const asked =
    options.gracePeriodSeconds ??
    metadata.deletionGracePeriodSeconds ??
    Number(fields["terminationGracePeriodSeconds"] ?? 30);
  return asked < 0 ? 1 : asked;
}

function policyFinalizers({ propagationPolicy }: DeleteOptions): string[] {
  if (propagationPolicy === "Orphan") return [ORPHAN];
  return propagationPolicy === "Foreground" ? [FOREGROUND] : [];
}

function namespaceFinalizers(type: ResourceType, object: KubernetesObject): boolean {
  const finalizers = objectAt(object, "spec")["finalizers"];
  return type.plural === "namespaces" && Array.isArray(finalizers) && finalizers.length > 0;
}
