import { type ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { type Amounts } from "./pod-resources.ts";
/** What an object takes from a quota. */
export declare function usageOf(type: ResourceType, object: KubernetesObject): Amounts;
/** A pod that ended takes nothing but its place among the objects. */
export declare function hasEnded(pod: KubernetesObject): boolean;
