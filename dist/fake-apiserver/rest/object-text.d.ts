import type { KubernetesObject } from "../storage/store.ts";
/** The JSON of a stored object, made once: it goes to every list and watch. */
export declare function objectText(object: KubernetesObject): string;
/** Items of a list carry no kind and apiVersion of their own; in a stored object these two come first. */
export declare function itemText(object: KubernetesObject): string;
