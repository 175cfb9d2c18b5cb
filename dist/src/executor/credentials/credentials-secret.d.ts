import type { V1Secret } from "@kubernetes/client-node";
/** A pull secret of the older type, whose map needs no `auths` around it. */
export declare function credentialsSecret(name: string, namespace: string, auths: object): V1Secret;
