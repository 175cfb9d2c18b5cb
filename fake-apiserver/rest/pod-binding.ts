import { disruptPod, EVICTED } from "../controllers/disruption.ts";
import { jsonAnswer, type PlainAnswer } from "../http/answer.ts";
import { decodeBody } from "../http/request-body.ts";
import { notSupported, required, type FieldError } from "../status/invalid.ts";
import { badRequest, conflict } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { objectAt, textAt } from "../storage/json.ts";
import { isDryRun } from "./dry-run.ts";
import { deleteOptions } from "./delete.ts";
import { existing } from "./read.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";

/** A scheduler's decision: `pods/<name>/binding`. */
export function bindPod({ store, ...machinery }: Machinery, request: RestRequest): PlainAnswer {
  const pod = existing({ store, ...machinery }, request);
  const { namespace, name } = pod.metadata;
  const given = decodeBody(request.body, request.contentType);
  checkName(given, name, "Binding");
  const target = objectAt(given, "target");
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
  return success();
}

/** `pods/<name>/eviction`: a deletion that asks politely, and whose pod says why. */
export function evictPod(machinery: Machinery, request: RestRequest): PlainAnswer {
  const pod = existing(machinery, request);
  const given = decodeBody(request.body, request.contentType);
  checkName(given, pod.metadata.name, "Eviction");
  const how = Buffer.from(JSON.stringify(objectAt(given, "deleteOptions")));
  const inner = { ...request, body: how, contentType: "application/json" };
  const { preconditions, dryRun = false, ...options } = deleteOptions(inner);
  // They are about the pod as it is, without the condition.
  machinery.deletion.delete(request.type, pod, { ...options, ...(preconditions && { preconditions }), dryRun: true });
  if (!dryRun && !isDryRun(request.path.params)) disruptPod(machinery, pod, EVICTED, options);
  return success();
}

function checkName(given: unknown, name: string, kind: string): void {
  const named = textAt(objectAt(given, "metadata"), "name");
  if (named !== "" && named !== name) throw badRequest(`name in URL does not match name in ${kind} object`);
}

/** A refusal for which the API server has no kind. */
function plainError({ field, message }: FieldError): StatusError {
  return new StatusError(500, "", `${field}: ${message}`);
}

function success(): PlainAnswer {
  return jsonAnswer(201, { kind: "Status", apiVersion: "v1", metadata: {}, status: "Success", code: 201 });
}
