import type { Clock } from "../../platform/index.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { Retry } from "../retry/retry.ts";
import type { PodTracker } from "./pod-tracker.ts";
export interface PollSettings {
    intervalMs: number;
    /** Ask only when the tracker has heard nothing for this long; 0 asks every time. */
    quietMs(): number;
    /** The pod has changed without its watch telling. */
    missed(): void;
    failed(error: unknown): void;
}
/** Asks for the pod by itself: all the time where no watch is allowed, otherwise only when the watch is silent. Ends with the signal. */
export declare function pollPod({ kube, clock, retry }: {
    kube: KubeClient;
    clock: Clock;
    retry: Retry;
}, tracker: PodTracker, settings: PollSettings, signal: AbortSignal): Promise<void>;
