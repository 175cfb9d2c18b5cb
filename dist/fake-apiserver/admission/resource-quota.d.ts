import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
/** Refuses an object for which a quota of its namespace has no room. `status.used` follows from the stored objects. */
export declare function checkQuota(store: Store, type: ResourceType, object: KubernetesObject, more: readonly KubernetesObject[]): void;
