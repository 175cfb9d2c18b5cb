import { isDeepStrictEqual } from "node:util";
import { andThen, throughWebhooks, type Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import type { PlainAnswer } from "../http/answer.ts";
import { warningHeaders } from "../http/warning-headers.ts";
import { checkPodSecurity } from "../admission/pod-security/check-pod-security.ts";
import { allContainers } from "../resources/pods/containers.ts";
import { metaChangeErrors, metaErrors } from "../resources/meta-validation.ts";
import { storageName, type ResourceType } from "../resources/resource-type.ts";
import { invalidObject, type FieldError } from "../status/invalid.ts";
import { badRequest, conflict, methodNotAllowed, notFound, STALE_OBJECT } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { cloneJson, objectAt, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { attemptOn, optionsOf } from "./admission-attempt.ts";
import { create } from "./create.ts";
import { isDryRun } from "./dry-run.ts";
import { incomingObject } from "./incoming-object.ts";
import { Overtaken } from "./overtaken.ts";
import { patchedByWebhook } from "./patched-by-webhook.ts";
import { presentObject } from "./presenting.ts";
import { namespaceOf } from "./read.ts";
import { numberProblem } from "./resource-version.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { trackedFields } from "./tracking.ts";

export function update(machinery: Machinery, request: RestRequest): Awaitable<PlainAnswer> {
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
  if (type.versioned && !object.metadata.resourceVersion) {
    throw invalidObject({ group: type.group, kind: type.plural }, name, [NO_VERSION]);
  }
  return replace(machinery, request, found, object, warnings);
}

/** Two administrators may not undo each other's work. */
const NO_VERSION: FieldError = {
  field: "metadata.resourceVersion",
  reason: "FieldValueInvalid",
  message: "Invalid value: 0: must be specified for an update",
};

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
  warnings: string[],
): Awaitable<PlainAnswer> {
  const warn = (text: string) => void warnings.push(text);
  return andThen(storeReplacement(machinery, request, previous, given, { warn }), (stored) => ({
    ...presentObject(request, stored, machinery.clock.now()),
    headers: warningHeaders(warnings),
  }));
}

/** The same, and what is stored now. `managedFields`: where they do not follow from the change alone. */
export function storeReplacement(
  machinery: Machinery,
  request: RestRequest,
  previous: KubernetesObject,
  given: KubernetesObject,
  { managedFields, warn = () => {} }: { managedFields?: unknown[]; warn?: (text: string) => void } = {},
): Awaitable<KubernetesObject> {
  const { webhooks } = machinery;
  const { id, type, path, user } = request;
  const { name } = previous.metadata;
  const { subresource } = path;
  checkIdentity(type, previous, given);
  const isStatus = subresource === "status";
  const object = nextObject(machinery, type, { previous, given, isStatus });
  return throughWebhooks(webhooks, {
    object,
    attempt: () =>
      attemptOn(type, {
        operation: "UPDATE",
        user,
        namespace: previous.metadata.namespace,
        name,
        subresource,
        oldObject: previous,
        dryRun: isDryRun(path.params),
        options: optionsOf("UpdateOptions", path.params),
        ...(id !== undefined && { request: id }),
      }),
    warn,
    decode: (patched) => patchedByWebhook(type, patched),
    complete(changed) {
      const next = changed === object ? object : nextObject(machinery, type, { previous, given: changed, isStatus });
      request.checkGrant(next, previous);
      // What only a deletion may change is looked at for all kinds, and once more for each.
      const marks = metaChangeErrors(given, previous);
      const wrong = metaErrors(next.metadata);
      const errors = [...marks, ...marks, ...wrong, ...wrong, ...type.validate(next)];
      if (!isStatus) errors.push(...type.validateUpdate(next, previous));
      if (errors.length > 0) throw invalidObject(type, name, errors);
      if (subresource === undefined) checkChangedPod(machinery, type, next, previous);
      return next;
    },
    commit(next) {
      if (webhooks.present && isOvertaken(machinery, request, previous)) throw new Overtaken(type, name);
      const managed = managedFields ?? trackedFields(machinery, request, previous, next);
      if (managed !== undefined) next.metadata.managedFields = managed;
      return isDryRun(path.params) ? next : keep(machinery, request, next);
    },
  });
}

/** Webhooks take their time. */
function isOvertaken({ store }: Machinery, request: RestRequest, { metadata }: KubernetesObject): boolean {
  const current = store.get(storageName(request.type), namespaceOf(request), metadata.name);
  return current?.metadata.resourceVersion !== metadata.resourceVersion;
}

function keep({ store, deletion }: Machinery, request: RestRequest, next: KubernetesObject): KubernetesObject {
  const { type } = request;
  const { name } = next.metadata;
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
