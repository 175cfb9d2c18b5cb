import { REVIEWS } from "../authorization/access-reviews.js";
import { validateMeta } from "../resources/name-rules.js";
import { findKind, RESOURCES } from "../resources/registry.js";
import { checkFields } from "../rest/field-validation.js";
import { StatusError } from "../status/status.js";
import { cloneJson } from "../storage/json.js";
/** What a server that is strict would answer to this object, as far as that depends on the object alone. */
export function objectProblems(given) {
    const type = findKind(given.apiVersion, given.kind);
    if (type === undefined)
        return [`this cluster has no kind ${given.kind} in ${given.apiVersion}`];
    if (typeof given.metadata?.name !== "string")
        return ["metadata.name: Required value"];
    try {
        checkFields(type, cloneJson(given), new URLSearchParams("fieldValidation=Strict"));
    }
    catch (error) {
        if (error instanceof StatusError)
            return [error.message];
        throw error;
    }
    const object = cloneJson(given);
    type.applyDefaults(object);
    return [...validateMeta(object.metadata, type.names), ...type.validate(object)].map(({ field, message }) => `${field}: ${message}`);
}
/** Plural names of all that the cluster keeps or answers. */
export function resourceNames() {
    return [...RESOURCES, ...REVIEWS].map(({ plural }) => plural);
}
