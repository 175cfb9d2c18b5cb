import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";
/** Somebody else's object of the same kind and name: without labels, annotations and owners, a secret without its contents. */
export declare function foreignObject(type: ResourceType, object: KubernetesObject): KubernetesObject;
