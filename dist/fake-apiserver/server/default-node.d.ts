import type { KubernetesObject } from "../storage/store.ts";
/** A Linux node with room for many pods. */
export declare function defaultNode(name: string): KubernetesObject;
