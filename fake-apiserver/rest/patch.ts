import type { Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import type { PlainAnswer } from "../http/answer.ts";
import { isTooDeep, mayBeDeep, TOO_DEEP } from "../http/nesting.ts";
import { mediaType } from "../http/request-body.ts";
import { applyJsonPatch, PatchFailure } from "../patch/json-patch.ts";
import { applyMergePatch } from "../patch/merge-patch.ts";
import { mergeSchemaOfKind } from "../patch/merge-schema.ts";
import { applyStrategicMerge } from "../patch/strategic-merge.ts";
import { invalid, invalidObject } from "../status/invalid.ts";
import { badRequest, unsupportedMediaType } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";
import { isObject } from "../storage/json.ts";
import { jsonProblem } from "../storage/json-problem.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { apply, checkPatchOptions } from "./apply.ts";
import { patchedObject } from "./incoming-object.ts";
import { APPLY_PATCH, JSON_PATCH, MERGE_PATCH, STRATEGIC_PATCH } from "./patch-types.ts";
import { existing } from "./read.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { replace } from "./update.ts";

/** JSON, merge and strategic merge patches, and server-side apply. */
export function patch(machinery: Machinery, request: RestRequest): Awaitable<PlainAnswer> {
  const type = mediaType(request.contentType);
  if (type === APPLY_PATCH) return apply(machinery, request);
  if (type !== JSON_PATCH && type !== MERGE_PATCH && type !== STRATEGIC_PATCH) {
    throw unsupportedMediaType([JSON_PATCH, MERGE_PATCH, STRATEGIC_PATCH, APPLY_PATCH]);
  }
  checkPatchOptions(request.path.params);
  const previous = existing(machinery, request);
  const content = patchContent(type, request.body);
  const { object: patched, warnings } = patchedObject(request, applied(type, previous, content, request), content);
  if (patched.metadata.name !== previous.metadata.name) {
    throw badRequest(
      `the name of the object (${patched.metadata.name}) does not match the name on the URL (${previous.metadata.name})`,
    );
  }
  // A patch sets no condition: what it says of the uid is a change like any other.
  if (patched.metadata.uid !== previous.metadata.uid) {
    const error = invalid("metadata.uid", patched.metadata.uid, "field is immutable");
    throw invalidObject(request.type, previous.metadata.name, [error, error]);
  }
  return replace(machinery, request, previous, patched, warnings);
}

function applied(type: string, previous: KubernetesObject, content: unknown, request: RestRequest): unknown {
  try {
    if (type === JSON_PATCH) {
      if (!Array.isArray(content))
        throw badRequest(`json: cannot unmarshal ${goTypeOf(content)} into Go value of type jsonpatch.Patch`);
      return applyJsonPatch(previous, content);
    }
    if (!isObject(content)) {
      const why = `json: cannot unmarshal ${goTypeOf(content)} into Go value of type map[string]interface {}`;
      throw badRequest(`error decoding patch: ${why}`);
    }
    if (type === MERGE_PATCH) return applyMergePatch(previous, content);
    return applyStrategicMerge(previous, content, mergeSchemaOfKind(request.type.kind));
  } catch (error) {
    if (!(error instanceof PatchFailure)) throw error;
    // An error that has no kind of its own.
    if (type === STRATEGIC_PATCH) throw new StatusError(500, "", error.message);
    throw new StatusError(422, "Invalid", "the server rejected our request due to an error in our request", {});
  }
}

function patchContent(type: string, body: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(body.toString());
    if (!mayBeDeep(body) || !isTooDeep(value)) return value;
  } catch {
    const why = jsonProblem(body.toString()) ?? "";
    throw badRequest(type === JSON_PATCH ? why : `error decoding patch: ${why}`);
  }
  throw badRequest(`json: ${TOO_DEEP}`);
}

function goTypeOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}
