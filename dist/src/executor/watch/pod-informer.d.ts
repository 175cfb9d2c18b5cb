import type { Clock, Random } from "../../platform/index.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { PodTracker } from "./pod-tracker.ts";
export interface InformerSettings {
    namespace: string;
    labelSelector: string;
    /** How long the first look may take before the older protocol is used. */
    syncLimitMs: number;
    /** Servers with the streaming list (`sendInitialEvents`) need one request instead of two. */
    watchList: boolean;
}
/** Keeps up with the pods of one label selector (executor facts 2.4). */
export interface PodInformer {
    /** Feeds a tracker with what is known of its pod and all that comes. */
    track(tracker: PodTracker): void;
    /** The last rounds brought nothing: what is known of the pods may be old. */
    failing(): boolean;
    /** Begins anew, because the open watch seems to be dead. */
    restart(): void;
    /** Ends with the signal. */
    run(signal: AbortSignal): Promise<void>;
}
export declare function createPodInformer({ kube, clock, random }: {
    kube: KubeClient;
    clock: Clock;
    random: Random;
}, settings: InformerSettings, debug: (text: string) => void): PodInformer;
