import type { Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import { disruptPod, EVICTED } from "../controllers/disruption.ts";
import { jsonAnswer, type PlainAnswer } from "../http/answer.ts";
import { decodeBody } from "../http/request-body.ts";
import { warningHeaders } from "../http/warning-headers.ts";
import { notSupported, required, type FieldError } from "../status/invalid.ts";
import { badRequest, conflict } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { objectAt, textAt, type JsonObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { admitted } from "./admission-attempt.ts";
import { isDryRun } from "./dry-run.ts";
import { deleteOptions } from "./delete.ts";
import { existing } from "./read.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";

const BINDING = { group: "", version: "v1", kind: "Binding" };
const EVICTION = { group: "policy", version: "v1", kind: "Eviction" };

/** A scheduler's decision: `pods/<name>/binding`. */
export function bindPod(machinery: Machinery, request: RestRequest): Awaitable<PlainAnswer> {
  const { metadata } = existing(machinery, request);
  const given = sentTo(metadata, request);
  checkName(given, metadata.name, "Binding");
  return admitted(machinery, request, { operation: "CREATE", kind: BINDING, object: given }, (binding, warnings) => {
    bind(machinery, existing(machinery, request), binding);
    return success(warnings);
  });
}

function bind({ store }: Machinery, pod: KubernetesObject, binding: JsonObject): void {
  const { namespace, name } = pod.metadata;
  const target = objectAt(binding, "target");
  const node = textAt(target, "name");
  const kind = textAt(target, "kind");
  if (kind !== "" && kind !== "Node") throw plainError(notSupported("target.kind", kind, ["Node", "<empty>"]));
  if (node === "") throw plainError(required("target.name"));
  const assigned = textAt(pod["spec"], "nodeName");
  if (assigned !== "") {
    const why = `pod ${name} is already assigned to node "${assigned}"`;
    throw conflict({ group: "", plural: "pods/binding" }, name, why);
  }
  store.update("pods", namespace, name, (next) => {
    next["spec"] = { ...objectAt(next, "spec"), nodeName: node };
  });
}

/** `pods/<name>/eviction`: a deletion that asks politely, and whose pod says why. */
export function evictPod(machinery: Machinery, request: RestRequest): Awaitable<PlainAnswer> {
  const { metadata } = existing(machinery, request);
  const given = sentTo(metadata, request);
  checkName(given, metadata.name, "Eviction");
  return admitted(machinery, request, { operation: "CREATE", kind: EVICTION, object: given }, (eviction, warnings) => {
    const how = Buffer.from(JSON.stringify(objectAt(eviction, "deleteOptions")));
    const inner = { ...request, body: how, contentType: "application/json" };
    const { preconditions, dryRun = false, ...options } = deleteOptions(inner);
    const pod = existing(machinery, request);
    // They are about the pod as it is, without the condition.
    machinery.deletion.delete(request.type, pod, { ...options, ...(preconditions && { preconditions }), dryRun: true });
    if (!dryRun && !isDryRun(request.path.params)) disruptPod(machinery, pod, EVICTED, options);
    return success(warnings);
  });
}

/** The object in the body, which goes to the pod whether it says so or not. */
function sentTo({ name, namespace }: KubernetesObject["metadata"], { body, contentType }: RestRequest): JsonObject {
  const content = decodeBody(body, contentType);
  const given = objectAt({ content }, "content");
  return { ...given, metadata: { name, namespace, ...objectAt(given, "metadata") } };
}

function checkName(given: unknown, name: string, kind: string): void {
  const named = textAt(objectAt(given, "metadata"), "name");
  if (named !== "" && named !== name) throw badRequest(`name in URL does not match name in ${kind} object`);
}

/** A refusal for which the API server has no kind. */
function plainError({ field, message }: FieldError): StatusError {
  return new StatusError(500, "", `${field}: ${message}`);
}

function success(warnings: string[]): PlainAnswer {
  const status = { kind: "Status", apiVersion: "v1", metadata: {}, status: "Success", code: 201 };
  return { ...jsonAnswer(201, status), headers: warningHeaders(warnings) };
}
