import type { Clock } from "../../src/platform/index.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
/** What the pod garbage collector does with a pod whose node is gone: it has failed, and goes without grace. */
export declare function collectPod({ store, clock }: {
    store: Store;
    clock: Clock;
}, { metadata }: KubernetesObject): void;
/** What some controllers leave of a pod whose node does not answer. */
export declare function forgetPod({ store }: {
    store: Store;
}, { metadata, spec }: KubernetesObject): void;
