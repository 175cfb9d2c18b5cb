import { jsonAnswer, type PlainAnswer } from "../http/answer.ts";
import { decodeBody, mediaType, parseJson } from "../http/request-body.ts";
import { applyJsonPatch } from "../patch/json-patch.ts";
import { applyMergePatch } from "../patch/merge-patch.ts";
import { scaled, scaleOf } from "../resources/apps/scale.ts";
import { badRequest, unsupportedMediaType } from "../status/refusals.ts";
import { isObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { JSON_PATCH, MERGE_PATCH, STRATEGIC_PATCH } from "./patch-types.ts";
import { existing } from "./read.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { storeReplacement } from "./update.ts";

/** `deployments/<name>/scale`: read and written as a Scale, kept in the object. */
export function answerScale(machinery: Machinery, request: RestRequest): PlainAnswer {
  const { type, path } = request;
  const object = existing(machinery, request);
  if (path.verb === "get") return jsonAnswer(200, scaleOf(object));
  const wanted =
    path.verb === "patch" ? patched(request, scaleOf(object)) : decodeBody(request.body, request.contentType);
  if (!isObject(wanted)) throw badRequest(`the request body is no JSON object but ${JSON.stringify(wanted)}`);
  return jsonAnswer(200, scaleOf(storeReplacement(machinery, request, object, scaled(type, object, wanted))));
}

/** A Scale has no lists: both merge patches mean the same. */
function patched({ body, contentType }: RestRequest, scale: KubernetesObject): unknown {
  const type = mediaType(contentType);
  if (type === JSON_PATCH) return applyJsonPatch(scale, parseJson(body));
  if (type === MERGE_PATCH || type === STRATEGIC_PATCH) return applyMergePatch(scale, parseJson(body));
  throw unsupportedMediaType([JSON_PATCH, MERGE_PATCH, STRATEGIC_PATCH]);
}
