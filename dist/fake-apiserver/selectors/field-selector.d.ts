import type { ResourceType } from "../resources/resource-type.ts";
import type { KubernetesObject } from "../storage/store.ts";
export type ObjectFilter = (object: KubernetesObject) => boolean;
/** `metadata.name=x,status.phase!=Running`; only the fields that a real server offers for the kind. */
export declare function parseFieldSelector(text: string, type: ResourceType): ObjectFilter;
