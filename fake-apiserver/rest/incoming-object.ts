import { decodeBody } from "../http/request-body.ts";
import { apiVersionOf } from "../resources/resource-type.ts";
import { badRequest } from "../status/refusals.ts";
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
  const check = (given: JsonObject) => checkFields(request.type, given, request.path.params);
  return asObject(request, decodeBody(request.body, request.contentType), check);
}

/** What an applier wants of an object. */
export function appliedObject(request: RestRequest, value: unknown): Incoming {
  return asObject(request, value, (given) => checkFields(request.type, given, request.path.params));
}

/** The object that a patch made. */
export function patchedObject(request: RestRequest, value: unknown, patch: unknown): Incoming {
  const check = (given: JsonObject) => checkPatchedFields(request.type, given, request.path.params, patch);
  return asObject(request, value, check);
}

function asObject(request: RestRequest, value: unknown, check: (given: JsonObject) => CheckedObject): Incoming {
  const { type, path } = request;
  if (!isObject(value)) throw badRequest(`the request body is no JSON object but ${JSON.stringify(value)}`);
  const apiVersion = apiVersionOf(type);
  const kind = textAt(value, "kind") || type.kind;
  const given = textAt(value, "apiVersion") || apiVersion;
  if (kind !== type.kind) {
    throw badRequest(
      `the object provided is unrecognized (must be of type ${type.kind}): no kind "${kind}" is registered for version "${given}" in scheme "k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go:30"`,
    );
  }
  if (given !== apiVersion) {
    throw badRequest(`the API version in the data (${given}) does not match the expected API version (${apiVersion})`);
  }
  const { object, warnings } = check(value);
  const meta = objectAt(object, "metadata");
  const namespace = textAt(meta, "namespace");
  if (type.namespaced && namespace !== "" && namespace !== path.namespace) {
    throw badRequest("the namespace of the provided object does not match the namespace sent on the request");
  }
  const metadata = { ...meta, name: textAt(meta, "name") };
  if (type.namespaced) Object.assign(metadata, { namespace: path.namespace });
  else delete (metadata as { namespace?: string }).namespace;
  return { object: { ...object, kind, apiVersion, metadata }, warnings };
}
