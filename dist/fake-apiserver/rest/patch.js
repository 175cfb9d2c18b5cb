import { mediaType, parseJson } from "../http/request-body.js";
import { applyJsonPatch, PatchFailure } from "../patch/json-patch.js";
import { applyMergePatch } from "../patch/merge-patch.js";
import { mergeSchemaOf } from "../patch/merge-schema.js";
import { applyStrategicMerge } from "../patch/strategic-merge.js";
import { badRequest, unsupportedMediaType } from "../status/refusals.js";
import { StatusError } from "../status/status.js";
import { isObject } from "../storage/json.js";
import { warningHeaders } from "./field-validation.js";
import { patchedObject } from "./incoming-object.js";
import { existing } from "./read.js";
import { replace } from "./update.js";
const JSON_PATCH = "application/json-patch+json";
const MERGE_PATCH = "application/merge-patch+json";
const STRATEGIC_PATCH = "application/strategic-merge-patch+json";
/** JSON, merge and strategic merge patches. Server-side apply is refused by its media type. */
export function patch(machinery, request) {
    const type = mediaType(request.contentType);
    if (type !== JSON_PATCH && type !== MERGE_PATCH && type !== STRATEGIC_PATCH) {
        throw unsupportedMediaType([JSON_PATCH, MERGE_PATCH, STRATEGIC_PATCH]);
    }
    const previous = existing(machinery, request);
    const content = parseJson(request.body);
    const { object: patched, warnings } = patchedObject(request, applied(type, previous, content, request), content);
    if (patched.metadata.name !== previous.metadata.name) {
        throw badRequest(`the name of the object (${patched.metadata.name}) does not match the name on the URL (${previous.metadata.name})`);
    }
    return { ...replace(machinery, request, previous, patched), headers: warningHeaders(warnings) };
}
function applied(type, previous, content, request) {
    try {
        if (type === JSON_PATCH)
            return applyJsonPatch(previous, content);
        if (!isObject(content))
            throw badRequest(`error decoding patch: not a JSON object: ${JSON.stringify(content)}`);
        if (type === MERGE_PATCH)
            return applyMergePatch(previous, content);
        return applyStrategicMerge(previous, content, mergeSchemaOf(request.type.kind));
    }
    catch (error) {
        if (!(error instanceof PatchFailure))
            throw error;
        if (type === STRATEGIC_PATCH)
            throw badRequest(error.message);
        throw new StatusError(422, "Invalid", "the server rejected our request due to an error in our request", {});
    }
}
