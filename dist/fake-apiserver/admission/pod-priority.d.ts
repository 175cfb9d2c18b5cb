import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
/** The priority that a pod's class, or the cluster's default class, stands for. */
export declare function applyPodPriority(store: Store, type: ResourceType, pod: KubernetesObject): void;
