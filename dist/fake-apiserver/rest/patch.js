import { mediaType, parseJson } from "../http/request-body.js";
import { applyJsonPatch, PatchFailure } from "../patch/json-patch.js";
import { applyMergePatch } from "../patch/merge-patch.js";
import { mergeSchemaOfKind } from "../patch/merge-schema.js";
import { applyStrategicMerge } from "../patch/strategic-merge.js";
import { badRequest, unsupportedMediaType } from "../status/refusals.js";
import { StatusError } from "../status/status.js";
import { isObject } from "../storage/json.js";
import { apply, checkPatchOptions } from "./apply.js";
import { warningHeaders } from "./field-validation.js";
import { patchedObject } from "./incoming-object.js";
import { APPLY_PATCH, JSON_PATCH, MERGE_PATCH, STRATEGIC_PATCH } from "./patch-types.js";
import { existing } from "./read.js";
import { replace } from "./update.js";
/** JSON, merge and strategic merge patches, and server-side apply. */
export function patch(machinery, request) {
    const type = mediaType(request.contentType);
    if (type === APPLY_PATCH)
        return apply(machinery, request);
    if (type !== JSON_PATCH && type !== MERGE_PATCH && type !== STRATEGIC_PATCH) {
        throw unsupportedMediaType([JSON_PATCH, MERGE_PATCH, STRATEGIC_PATCH, APPLY_PATCH]);
    }
    checkPatchOptions(request.path.params);
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
        return applyStrategicMerge(previous, content, mergeSchemaOfKind(request.type.kind));
    }
    catch (error) {
        if (!(error instanceof PatchFailure))
            throw error;
        if (type === STRATEGIC_PATCH)
            throw badRequest(error.message);
        throw new StatusError(422, "Invalid", "the server rejected our request due to an error in our request", {});
    }
}
