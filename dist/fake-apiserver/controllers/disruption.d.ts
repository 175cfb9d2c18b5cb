import type { Clock } from "../../src/platform/index.ts";
import type { PodStatus } from "../kubelet/pod/pod.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
interface Why {
    reason: string;
    message: string;
}
/** Deletes a pod that has to make way, with the reason in its `DisruptionTarget` condition. */
export declare function disruptPod({ store, clock }: {
    store: Store;
    clock: Clock;
}, { metadata }: KubernetesObject, why: Why): void;
/** The status of a pod with the condition that says why it has to go. `now` is an API timestamp. */
export declare function withDisruption<Status extends PodStatus>(status: Status, why: Why, now: string): Status;
export {};
