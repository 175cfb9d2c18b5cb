import { shapeOf } from "../apply/field-shape.ts";
import { fieldsAfterUpdate } from "../apply/track-update.ts";
import { apiVersionOf } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";
import type { Machinery, RestRequest } from "./rest-context.ts";

/**
 * The `managedFields` of an object after a create, update or patch; undefined for objects of which nobody keeps track. A real server keeps track
 * of all; here that begins when a client gives itself a name by `fieldManager`, or applies: most programs never ask for it.
 */
export function trackedFields(
  { clock }: Machinery,
  { type, path, client }: RestRequest,
  previous: KubernetesObject | undefined,
  next: KubernetesObject,
): unknown[] | undefined {
  const name = path.params.get("fieldManager");
  if (name === null && (previous?.metadata.managedFields ?? []).length === 0) return undefined;
  const subresource = path.subresource ?? "";
  const seen = subresource === "status" ? (object: KubernetesObject) => object : withoutStatus;
  return fieldsAfterUpdate(shapeOf(type.schema), previous && seen(previous), seen(next), {
    name: name ?? client,
    operation: "Update",
    apiVersion: apiVersionOf(type),
    subresource,
    time: timestamp(clock.now()),
  });
}

/** A status is written through its own subresource only. */
function withoutStatus(object: KubernetesObject): KubernetesObject {
  const copy = { ...object };
  delete copy["status"];
  return copy;
}
