import type { PlainAnswer } from "../http/answer.ts";
import { mediaType, parseJson } from "../http/request-body.ts";
import { applyJsonPatch, PatchFailure } from "../patch/json-patch.ts";
import { applyMergePatch } from "../patch/merge-patch.ts";
import { mergeSchemaOfKind } from "../patch/merge-schema.ts";
import { applyStrategicMerge } from "../patch/strategic-merge.ts";
import { badRequest, unsupportedMediaType } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { isObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { apply, checkPatchOptions } from "./apply.ts";
import { warningHeaders } from "./field-validation.ts";
import { patchedObject } from "./incoming-object.ts";
import { APPLY_PATCH, JSON_PATCH, MERGE_PATCH, STRATEGIC_PATCH } from "./patch-types.ts";
import { existing } from "./read.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { replace } from "./update.ts";

/** JSON, merge and strategic merge patches, and server-side apply. */
export function patch(machinery: Machinery, request: RestRequest): PlainAnswer {
  const type = mediaType(request.contentType);
  if (type === APPLY_PATCH) return apply(machinery, request);
  if (type !== JSON_PATCH && type !== MERGE_PATCH && type !== STRATEGIC_PATCH) {
    throw unsupportedMediaType([JSON_PATCH, MERGE_PATCH, STRATEGIC_PATCH, APPLY_PATCH]);
  }
  checkPatchOptions(request.path.params);
  const previous = existing(machinery, request);
  const content = parseJson(request.body);
  const { object: patched, warnings } = patchedObject(request, applied(type, previous, content, request), content);
  if (patched.metadata.name !== previous.metadata.name) {
    throw badRequest(
      `the name of the object (${patched.metadata.name}) does not match the name on the URL (${previous.metadata.name})`,
    );
  }
  return { ...replace(machinery, request, previous, patched), headers: warningHeaders(warnings) };
}

function applied(type: string, previous: KubernetesObject, content: unknown, request: RestRequest): unknown {
  try {
    if (type === JSON_PATCH) return applyJsonPatch(previous, content);
    if (!isObject(content)) throw badRequest(`error decoding patch: not a JSON object: ${JSON.stringify(content)}`);
    if (type === MERGE_PATCH) return applyMergePatch(previous, content);
    return applyStrategicMerge(previous, content, mergeSchemaOfKind(request.type.kind));
  } catch (error) {
    if (!(error instanceof PatchFailure)) throw error;
    if (type === STRATEGIC_PATCH) throw badRequest(error.message);
    throw new StatusError(422, "Invalid", "the server rejected our request due to an error in our request", {});
  }
}
