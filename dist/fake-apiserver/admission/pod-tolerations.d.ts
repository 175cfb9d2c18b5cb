import type { KubernetesObject } from "../storage/store.ts";
/** A pod stays five minutes on a node that is not ready, unless it says otherwise. */
export declare function applyDefaultTolerations(pod: KubernetesObject): void;
