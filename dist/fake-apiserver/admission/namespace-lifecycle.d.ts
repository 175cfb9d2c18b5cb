import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
/** Nothing is created in a namespace that does not exist or is going away. */
export declare function checkNamespace(store: Store, type: ResourceType, { metadata }: KubernetesObject, terminating: boolean): void;
