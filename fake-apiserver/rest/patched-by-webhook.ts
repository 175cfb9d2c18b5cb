import { conform, WrongType } from "../schema/conform.ts";
import type { ResourceType } from "../resources/resource-type.ts";
import { internalError } from "../status/refusals.ts";
import { objectAt, type JsonObject } from "../storage/json.ts";
import type { KubernetesObject, ObjectMeta } from "../storage/store.ts";

/** What a webhook's patch made of an object: unknown fields are dropped, and defaults filled in. Throws 500 for what is none of its kind. */
export function patchedByWebhook(type: ResourceType, patched: JsonObject): KubernetesObject {
  let object: JsonObject;
  try {
    object = conform(type.schema, patched).object;
  } catch (error) {
    throw error instanceof WrongType ? internalError(error.message) : error;
  }
  const { kind, apiVersion } = patched as { kind: string; apiVersion: string };
  const whole = { ...object, kind, apiVersion, metadata: objectAt(object, "metadata") as unknown as ObjectMeta };
  type.applyDefaults(whole);
  return whole;
}
