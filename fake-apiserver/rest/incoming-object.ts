import { decodeBody } from "../http/request-body.ts";
import { internalType } from "../resources/internal-type.ts";
import { findKind } from "../resources/registry.ts";
import { apiVersionOf, type ResourceType } from "../resources/resource-type.ts";
import { invalid, invalidObject } from "../status/invalid.ts";
import { badRequest } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { isObject, objectAt, textAt, type JsonObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { checkFields, checkPatchedFields, type CheckedObject } from "./field-validation.ts";
import type { RestRequest } from "./rest-context.ts";

/** What a client sent, and what it is to be warned of. */
export interface Incoming {
  object: KubernetesObject;
  warnings: string[];
}

/** The object in the request's body, of the kind and namespace that the path speaks of. */
export function incomingObject(request: RestRequest): Incoming {
  const { type, body, contentType } = request;
  const refuse = (why: string) =>
    badRequest(
      `the object provided is unrecognized (must be of type ${type.kind}): couldn't get version/kind; json parse error: ${why} (${summaryOf(body)})`,
    );
  let value: unknown;
  try {
    // Nothing is as good as an object without fields.
    value = decodeBody(body, contentType) ?? {};
  } catch (error) {
    const why = error instanceof StatusError ? /json parse error: (.*)$/s.exec(error.message)?.[1] : undefined;
    throw why === undefined ? error : refuse(why);
  }
  if (!isObject(value)) throw refuse(notAnObject(value));
  return incomingValue(request, value);
}

/** The beginning of a body: as it is when it looks like JSON, else in hexadecimal digits. */
function summaryOf(body: Buffer): string {
  if (body.length === 0) return "<empty>";
  const start = body.subarray(0, 30);
  const shown = body[0] === 0x7b ? start.toString() : start.toString("hex");
  return body.length > 30 ? `${shown} ...` : shown;
}

/** What an applier wants of an object. */
export function appliedObject(request: RestRequest, value: unknown): Incoming {
  return incomingValue(request, value);
}

function incomingValue(request: RestRequest, value: unknown): Incoming {
  const { type, path } = request;
  const { kind, version } = kindOf(type, value);
  const refuse = (why: string) =>
    badRequest(`${kind} in version ${JSON.stringify(version)} cannot be handled as a ${type.kind}: ${why}`);
  const incoming = asObject(type, value, refuse, (given) => checkFields(type, given, path.params, refuse));
  const namespace = textAt(incoming.object.metadata, "namespace");
  if (type.namespaced && namespace !== "" && namespace !== path.namespace) {
    throw badRequest("the namespace of the provided object does not match the namespace sent on the request");
  }
  return placed(request, incoming);
}

/** The object that a patch made. */
export function patchedObject(request: RestRequest, value: unknown, patch: unknown): Incoming {
  const { type, path } = request;
  const refuse = (why: string) =>
    invalidObject({ group: "", kind: "" }, "", [invalid("patch", JSON.stringify(value), why)]);
  const incoming = asObject(type, value, refuse, (given) =>
    checkPatchedFields(type, given, path.params, { patch, refuse }),
  );
  const namespace = textAt(incoming.object.metadata, "namespace");
  if (type.namespaced && namespace !== "" && namespace !== path.namespace) {
    throw badRequest(
      `the namespace of the object (${namespace}) does not match the namespace on the request (${path.namespace})`,
    );
  }
  return placed(request, incoming);
}

type Refuse = (why: string) => StatusError;

function asObject(
  type: ResourceType,
  value: unknown,
  refuse: Refuse,
  check: (given: JsonObject) => CheckedObject,
): Incoming {
  if (!isObject(value)) throw refuse(`couldn't get version/kind; json parse error: ${notAnObject(value)}`);
  const { kind, apiVersion, version } = kindOf(type, value);
  if (kind !== type.kind || apiVersion !== apiVersionOf(type)) {
    const other = findKind(apiVersion, kind);
    if (other?.kind === type.kind) {
      const expected = apiVersionOf(type);
      throw badRequest(
        `the API version in the data (${apiVersion}) does not match the expected API version (${expected})`,
      );
    }
    if (other !== undefined) {
      const [from, to] = [`${version}.${kind}`, internalType(type)];
      throw refuse(`converting (${from}) to (${to}): unknown conversion`);
    }
    const scheme = 'in scheme "pkg/api/legacyscheme/scheme.go:30"';
    throw refuse(`no kind ${JSON.stringify(kind)} is registered for version ${JSON.stringify(apiVersion)} ${scheme}`);
  }
  const { object, warnings } = check(value);
  const meta = objectAt(object, "metadata");
  return { object: { ...object, kind, apiVersion, metadata: { ...meta, name: textAt(meta, "name") } }, warnings };
}

function kindOf(type: ResourceType, value: unknown): { kind: string; apiVersion: string; version: string } {
  const kind = textAt(value, "kind") || type.kind;
  const apiVersion = textAt(value, "apiVersion") || apiVersionOf(type);
  return { kind, apiVersion, version: apiVersion.split("/").at(-1) ?? "" };
}

function notAnObject(value: unknown): string {
  const found = Array.isArray(value) ? "array" : typeof value;
  return `json: cannot unmarshal ${found} into Go value of type struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }`;
}

function placed({ type, path }: RestRequest, { object, warnings }: Incoming): Incoming {
  const { namespace: _namespace, ...metadata } = object.metadata;
  const placed =
    type.namespaced && path.namespace !== undefined ? { ...metadata, namespace: path.namespace } : metadata;
  return { object: { ...object, metadata: placed }, warnings };
}
