import { type FieldError } from "../../status/invalid.ts";
import type { KubernetesObject } from "../../storage/store.ts";
/** The common mistakes in a pod's spec, with the API server's words. */
export declare function validatePod(pod: KubernetesObject): FieldError[];
/** Only images, the deadline, new tolerations and a few status-like fields may change after creation. */
export declare function validatePodUpdate(next: KubernetesObject, previous: KubernetesObject): FieldError[];
