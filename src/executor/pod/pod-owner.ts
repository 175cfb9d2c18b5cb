import type { V1OwnerReference, V1Pod } from "@kubernetes/client-node";

/** Lets Kubernetes delete an object with the pod. */
export function ownedBy(pod: V1Pod): V1OwnerReference[] {
  const { name = "", uid = "" } = pod.metadata ?? {};
  return [{ apiVersion: "v1", kind: "Pod", name, uid }];
}
