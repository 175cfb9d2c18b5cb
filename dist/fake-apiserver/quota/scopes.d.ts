import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";
/** Whether an object is among those that a quota with scopes speaks of. Scopes are about pods only. */
export declare function quotaCovers(quota: KubernetesObject, type: ResourceType, object: KubernetesObject): boolean;
