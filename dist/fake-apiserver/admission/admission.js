import { applyDefaultStorageClass } from "./default-storage-class.js";
import { applyLimitRanges } from "./limit-ranges.js";
import { checkNamespace } from "./namespace-lifecycle.js";
import { applyPodPriority } from "./pod-priority.js";
import { applyDefaultTolerations } from "./pod-tolerations.js";
import { checkPodSecurity } from "./pod-security/check-pod-security.js";
import { checkQuota } from "./resource-quota.js";
import { applyRuntimeClass } from "./runtime-class.js";
import { applyServiceAccount } from "./service-account.js";
/** The admission plugins of a default API server, in their order. Security and quota come last, after validation. */
export function admitCreate({ store, random }, type, object, circumstances) {
    checkNamespace(store, type, object, circumstances.namespaceTerminating);
    if (type.plural === "pods") {
        applyLimitRanges(store, object, circumstances.limits);
        applyServiceAccount({ store, random }, type, object);
        applyPodPriority(store, type, object);
        applyDefaultTolerations(object);
        applyRuntimeClass(store, type, object);
    }
    if (type.plural === "persistentvolumeclaims")
        applyDefaultStorageClass(store, object);
    return {
        check(warn) {
            checkPodSecurity(store, type, object, warn);
            checkQuota(store, type, object, circumstances.quotas);
        },
    };
}
