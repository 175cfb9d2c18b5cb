import { isDeepStrictEqual } from "node:util";
import type { PlainAnswer } from "../http/answer.ts";
import { checkPodSecurity } from "../admission/pod-security/check-pod-security.ts";
import { allContainers } from "../resources/pods/containers.ts";
import { metaChangeErrors, validateMeta } from "../resources/meta-validation.ts";
import { storageName, type ResourceType } from "../resources/resource-type.ts";
import { invalidObject } from "../status/invalid.ts";
import { badRequest, conflict, methodNotAllowed, notFound, STALE_OBJECT } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { cloneJson, objectAt, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { create } from "./create.ts";
import { isDryRun } from "./dry-run.ts";
import { warningHeaders } from "./field-validation.ts";
import { incomingObject } from "./incoming-object.ts";
import { presentObject } from "./presenting.ts";
import { namespaceOf } from "./read.ts";
import { numberProblem } from "./resource-version.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { trackedFields } from "./tracking.ts";

export function update(machinery: Machinery, request: RestRequest): PlainAnswer {
  const name = request.path.name ?? "";
  if (name === "") throw methodNotAllowed();
  const { object, warnings } = incomingObject(request);
  if (object.metadata.name !== name) {
    throw badRequest(
      object.metadata.name === ""
        ? `the name of the object (${name} based on URL) was undeterminable: name must be provided`
        : `the name of the object (${object.metadata.name}) does not match the name on the URL (${name})`,
    );
  }
  const { type, path } = request;
  const found = machinery.store.get(storageName(type), namespaceOf(request), name);
  if (found === undefined) {
    const { uid } = object.metadata;
    if (uid) throw conflict(type, name, wrongUid(type, namespaceOf(request), name, uid, ""));
    if (!type.createsOnUpdate || path.subresource !== undefined) throw notFound(type, name);
    return create(machinery, request);
  }
  return { ...replace(machinery, request, found, object), headers: warningHeaders(warnings) };
}

/** The storage's words for an object that is another one than was meant. */
function wrongUid(
  type: ResourceType,
  namespace: string | undefined,
  name: string,
  wanted: string,
  uid: string,
): string {
  const key = ["/registry", type.plural, ...(namespace === undefined ? [] : [namespace]), name].join("/");
  const why = `Precondition failed: UID in precondition: ${wanted}, UID in object meta: ${uid}`;
  return `StorageError: invalid object, Code: 4, Key: ${key}, ResourceVersion: 0, AdditionalErrorMsg: ${why}`;
}

/** Puts `given` in the place of `previous`, as far as the path (`/status` or not) lets it. */
export function replace(
  machinery: Machinery,
  request: RestRequest,
  previous: KubernetesObject,
  given: KubernetesObject,
): PlainAnswer {
  return presentObject(request, storeReplacement(machinery, request, previous, given), machinery.clock.now());
}

/** The same, and what is stored now. `managedFields`: where they do not follow from the change alone. */
export function storeReplacement(
  machinery: Machinery,
  request: RestRequest,
  previous: KubernetesObject,
  given: KubernetesObject,
  managedFields?: unknown[],
): KubernetesObject {
  const { store, deletion } = machinery;
  const { type, path } = request;
  const { name } = previous.metadata;
  checkIdentity(type, previous, given);
  const next = nextObject(machinery, type, { previous, given, isStatus: path.subresource === "status" });
  request.checkGrant(next, previous);
  // What only a deletion may change is looked at for all kinds, and once more for each.
  const changed = metaChangeErrors(given, previous);
  const wrong = validateMeta(next.metadata, type.names);
  const errors = [...changed, ...changed, ...wrong, ...wrong, ...type.validate(next)];
  if (path.subresource !== "status") errors.push(...type.validateUpdate(next, previous));
  if (errors.length > 0) throw invalidObject(type, name, errors);
  if (path.subresource === undefined) checkChangedPod(machinery, type, next, previous);
  const managed = managedFields ?? trackedFields(machinery, request, previous, next);
  if (managed !== undefined) next.metadata.managedFields = managed;
  if (isDryRun(path.params)) return next;
  if (deletion.ends(type, next)) {
    // What was last stored goes; what would have been stored is answered.
    store.remove(storageName(type), namespaceOf(request), name);
    return next;
  }
  const stored = store.update(storageName(type), namespaceOf(request), name, () => next);
  if (stored === undefined) throw notFound(type, name);
  return stored;
}

/** Pods are held against the Pod Security Standard again when their images change; labels and the like change nothing about it. */
function checkChangedPod({ store }: Machinery, type: ResourceType, next: KubernetesObject, previous: KubernetesObject) {
  if (type.plural !== "pods") return;
  const [images, before] = [next, previous].map((pod) => imagesOf(pod).join("\n"));
  if (images !== before) checkPodSecurity(store, type, next, () => {});
}

function imagesOf(pod: KubernetesObject): string[] {
  return allContainers(objectAt(pod, "spec")).map(({ container }) => textAt(container, "image"));
}

function checkIdentity(type: ResourceType, previous: KubernetesObject, given: KubernetesObject): void {
  const { name, uid, resourceVersion } = previous.metadata;
  const wanted = given.metadata.resourceVersion;
  if (given.metadata.uid && given.metadata.uid !== uid) {
    throw conflict(type, name, wrongUid(type, previous.metadata.namespace, name, given.metadata.uid, uid ?? ""));
  }
  if (wanted && !/^\d+$/.test(wanted)) throw new StatusError(500, "", numberProblem("ParseUint", wanted));
  if (wanted && wanted !== resourceVersion) throw conflict(type, name, STALE_OBJECT);
}

function nextObject(
  machinery: Machinery,
  type: ResourceType,
  { previous, given, isStatus }: { previous: KubernetesObject; given: KubernetesObject; isStatus: boolean },
): KubernetesObject {
  const next = cloneJson(given);
  keepIdentity(next, previous);
  if (isStatus) return { ...cloneJson(previous), metadata: next.metadata, status: next["status"] };
  type.applyDefaults(next);
  if (type.hasStatus) {
    if (previous["status"] === undefined) delete next["status"];
    else next["status"] = cloneJson(previous["status"]);
  }
  type.prepareUpdate(next, previous, machinery);
  if (type.counted && !isDeepStrictEqual(next["spec"], previous["spec"])) {
    next.metadata.generation = (previous.metadata.generation ?? 0) + 1;
  }
  return next;
}

/** Fields of the metadata that no client can change. */
function keepIdentity(next: KubernetesObject, previous: KubernetesObject): void {
  const kept = [
    "name",
    "namespace",
    "uid",
    "resourceVersion",
    "generation",
    "creationTimestamp",
    "deletionTimestamp",
    "deletionGracePeriodSeconds",
  ] as const;
  const meta: Record<string, unknown> = { ...next.metadata };
  for (const field of kept) {
    if (previous.metadata[field] === undefined) delete meta[field];
    else meta[field] = previous.metadata[field];
  }
  delete meta["managedFields"];
  delete meta["selfLink"];
  next.metadata = { ...meta, name: previous.metadata.name };
}
