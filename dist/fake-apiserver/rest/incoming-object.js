import { decodeBody } from "../http/request-body.js";
import { apiVersionOf } from "../resources/resource-type.js";
import { badRequest } from "../status/refusals.js";
import { isObject, objectAt, textAt } from "../storage/json.js";
import { checkFields, checkPatchedFields } from "./field-validation.js";
/** The object in the request's body, of the kind and namespace that the path speaks of. */
export function incomingObject(request) {
    const check = (given) => checkFields(request.type, given, request.path.params);
    return asObject(request, decodeBody(request.body, request.contentType), check);
}
/** What an applier wants of an object. */
export function appliedObject(request, value) {
    return asObject(request, value, (given) => checkFields(request.type, given, request.path.params));
}
/** The object that a patch made. */
export function patchedObject(request, value, patch) {
    const check = (given) => checkPatchedFields(request.type, given, request.path.params, patch);
    return asObject(request, value, check);
}
function asObject(request, value, check) {
    const { type, path } = request;
    if (!isObject(value))
        throw badRequest(`the request body is no JSON object but ${JSON.stringify(value)}`);
    const apiVersion = apiVersionOf(type);
    const kind = textAt(value, "kind") || type.kind;
    const given = textAt(value, "apiVersion") || apiVersion;
    if (kind !== type.kind) {
        throw badRequest(`the object provided is unrecognized (must be of type ${type.kind}): no kind "${kind}" is registered for version "${given}" in scheme "k8s.io/kubernetes/pkg/api/legacyscheme/scheme.go:30"`);
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
    if (type.namespaced)
        Object.assign(metadata, { namespace: path.namespace });
    else
        delete metadata.namespace;
    return { object: { ...object, kind, apiVersion, metadata }, warnings };
}
