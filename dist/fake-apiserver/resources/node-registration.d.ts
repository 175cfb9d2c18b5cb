import type { KubernetesObject } from "../storage/store.ts";
/** What a kubelet says of its node when it joins; labels that the node has already stay. */
export declare function registerNode(node: KubernetesObject, now: number): void;
