import type { KubeClient } from "../kube/kube-client.ts";
import type { Pod } from "../pod/pod.ts";
import type { Retry } from "../retry/retry.ts";
/** Warnings that the cluster gave about the pod; each is told once (executor facts 7.4). */
export interface WarningEvents {
    /** Messages of the new ones, the oldest first. */
    fresh(signal: AbortSignal): Promise<string[]>;
}
export declare function createWarningEvents(kube: KubeClient, retry: Retry, pod: Pod): WarningEvents;
