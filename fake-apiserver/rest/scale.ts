import { andThen, NO_WEBHOOKS, type Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import { jsonAnswer, type PlainAnswer } from "../http/answer.ts";
import { decodeBody, mediaType, parseJson } from "../http/request-body.ts";
import { warningHeaders } from "../http/warning-headers.ts";
import { applyJsonPatch } from "../patch/json-patch.ts";
import { applyMergePatch } from "../patch/merge-patch.ts";
import { scaled, scaleOf } from "../resources/apps/scale.ts";
import { storageName } from "../resources/resource-type.ts";
import { badRequest, notFound, unsupportedMediaType } from "../status/refusals.ts";
import { isObject, textAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { admitted } from "./admission-attempt.ts";
import { JSON_PATCH, MERGE_PATCH, STRATEGIC_PATCH } from "./patch-types.ts";
import { namespaceOf } from "./read.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";
import { storeReplacement } from "./update.ts";

const SCALE = { group: "autoscaling", version: "v1", kind: "Scale" };

/** `deployments/<name>/scale`: read and written as a Scale, kept in the object. */
export function answerScale(machinery: Machinery, request: RestRequest): Awaitable<PlainAnswer> {
  const { type, path } = request;
  const name = path.name ?? "";
  const object = machinery.store.get(storageName(type), namespaceOf(request), name);
  if (object === undefined) throw notFound({ group: type.group, plural: `${type.plural}/scale` }, name);
  if (path.verb === "get") return jsonAnswer(200, scaleOf(object));
  const wanted =
    path.verb === "patch" ? patched(request, scaleOf(object)) : decodeBody(request.body, request.contentType);
  if (!isObject(wanted)) throw badRequest(`the request body is no JSON object but ${JSON.stringify(wanted)}`);
  if (textAt(wanted["metadata"], "name") === "") {
    throw badRequest(`the name of the object (${name} based on URL) was undeterminable: name must be provided`);
  }
  const sent = { operation: "UPDATE", kind: SCALE, object: wanted, oldObject: scaleOf(object) } as const;
  return admitted(machinery, request, sent, (next, warnings) => {
    // The object itself is not asked about once more.
    const replacing = { ...machinery, webhooks: NO_WEBHOOKS };
    return andThen(storeReplacement(replacing, request, object, scaled(type, object, next)), (stored) => ({
      ...jsonAnswer(200, scaleOf(stored)),
      headers: warningHeaders(warnings),
    }));
  });
}

/** A Scale has no lists: both merge patches mean the same. */
function patched({ body, contentType }: RestRequest, scale: KubernetesObject): unknown {
  const type = mediaType(contentType);
  if (type === JSON_PATCH) return applyJsonPatch(scale, parseJson(body));
  if (type === MERGE_PATCH || type === STRATEGIC_PATCH) return applyMergePatch(scale, parseJson(body));
  throw unsupportedMediaType([JSON_PATCH, MERGE_PATCH, STRATEGIC_PATCH]);
}
