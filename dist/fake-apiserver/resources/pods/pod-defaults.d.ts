import type { KubernetesObject } from "../../storage/store.ts";
/** What the API server fills into a pod's spec. */
export declare function applyPodDefaults(pod: KubernetesObject): void;
