import type { Circumstances } from "../disturbances/circumstances.ts";
import type { Machinery } from "../rest/rest-context.ts";
import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { applyDefaultStorageClass } from "./default-storage-class.ts";
import { applyLimitRanges, checkClaimBounds } from "./limit-ranges.ts";
import { checkNamespace } from "./namespace-lifecycle.ts";
import { applyPodPriority } from "./pod-priority.ts";
import { applyDefaultTolerations } from "./pod-tolerations.ts";
import { checkPodSecurity } from "./pod-security/check-pod-security.ts";
import { checkQuota } from "./resource-quota.ts";
import { applyRuntimeClass } from "./runtime-class.ts";
import { applyServiceAccount } from "./service-account.ts";

/** The admission plugins of a default API server that may change an object, in their order. Throws `StatusError`. */
export function admitCreate(
  { store, random }: Machinery,
  type: ResourceType,
  object: KubernetesObject,
  circumstances: Circumstances,
): void {
  checkNamespace(store, type, object, circumstances.namespaceTerminating);
  if (type.plural === "pods") {
    applyLimitRanges(store, object, circumstances.limits);
    applyServiceAccount({ store, random }, type, object);
    applyPodPriority(store, type, object);
    applyDefaultTolerations(object);
    applyRuntimeClass(store, type, object);
  }
  if (type.plural === "persistentvolumeclaims") {
    checkClaimBounds(store, type, object);
    applyDefaultStorageClass(store, object);
  }
}

/** Those that look at an object that is valid. Throws 403. `warn` hears what the client is to be warned of. */
export function checkSecurity(
  { store }: Machinery,
  type: ResourceType,
  object: KubernetesObject,
  warn: (text: string) => void,
): void {
  checkPodSecurity(store, type, object, warn);
}

/** The last of all, when nobody else refuses the object any more. Throws 403. */
export function checkQuotas(
  { store }: Machinery,
  type: ResourceType,
  object: KubernetesObject,
  circumstances: Circumstances,
): void {
  checkQuota(store, type, object, circumstances.quotas);
}
