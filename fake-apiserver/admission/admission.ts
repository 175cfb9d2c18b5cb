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

/** What is looked at once an object is known to be valid. */
export interface LateAdmission {
  /** Throws 403. `warn` hears what the client is to be warned of. */
  check(warn: (text: string) => void): void;
}

/** The admission plugins of a default API server, in their order. Security and quota come last, after validation. */
export function admitCreate(
  { store, random }: Machinery,
  type: ResourceType,
  object: KubernetesObject,
  circumstances: Circumstances,
): LateAdmission {
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
  return {
    check(warn) {
      checkPodSecurity(store, type, object, warn);
      checkQuota(store, type, object, circumstances.quotas);
    },
  };
}
