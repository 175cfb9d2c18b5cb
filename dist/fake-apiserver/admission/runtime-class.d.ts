import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
/** What a pod's runtime class costs, and the nodes that have it. */
export declare function applyRuntimeClass(store: Store, type: ResourceType, pod: KubernetesObject): void;
