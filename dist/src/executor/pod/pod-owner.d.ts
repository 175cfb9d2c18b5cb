import type { V1OwnerReference, V1Pod } from "@kubernetes/client-node";
/** Lets Kubernetes delete an object with the pod. */
export declare function ownedBy(pod: V1Pod): V1OwnerReference[];
