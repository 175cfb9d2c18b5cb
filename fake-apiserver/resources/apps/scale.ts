import { invalid, invalidObject } from "../../status/invalid.ts";
import { objectAt, textAt, type JsonObject } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import type { ResourceType, Subresource } from "../resource-type.ts";
import { selectorText, statusNumber } from "./pod-template.ts";

export const SCALE: Subresource = {
  kind: "Scale",
  group: "autoscaling",
  version: "v1",
  verbs: ["get", "patch", "update"],
};

/** How many there are of something, in the form that is the same for every kind that has replicas. */
export function scaleOf(object: KubernetesObject): KubernetesObject {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = object.metadata;
  const metadata = JSON.parse(JSON.stringify({ name, namespace, uid, resourceVersion, creationTimestamp }));
  const replicas = Number(objectAt(object, "spec")["replicas"] ?? 0);
  return {
    kind: "Scale",
    apiVersion: "autoscaling/v1",
    metadata: metadata as KubernetesObject["metadata"],
    spec: replicas === 0 ? {} : { replicas },
    status: { replicas: statusNumber(object, "replicas"), selector: selectorText(object) },
  };
}

/** The object with as many replicas as the scale wants. Throws 422. */
export function scaled(type: ResourceType, object: KubernetesObject, scale: JsonObject): KubernetesObject {
  const replicas = objectAt(scale, "spec")["replicas"] ?? 0;
  if (typeof replicas !== "number" || replicas < 0) {
    const error = invalid("spec.replicas", replicas, "must be greater than or equal to 0");
    throw invalidObject({ group: "autoscaling", kind: "Scale" }, object.metadata.name, [error]);
  }
  const wanted = textAt(objectAt(scale, "metadata"), "resourceVersion");
  const metadata = wanted === "" ? object.metadata : { ...object.metadata, resourceVersion: wanted };
  return { ...object, metadata, spec: { ...objectAt(object, "spec"), replicas }, kind: type.kind };
}
