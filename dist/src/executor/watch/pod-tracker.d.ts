import type { V1Pod } from "@kubernetes/client-node";
import type { Clock } from "../../platform/index.ts";
import type { Pod } from "../pod/pod.ts";
/** What is known of one pod, from whatever source told last. */
export interface PodTracker extends Pod {
    readonly uid: string;
    current(): V1Pod;
    /** Why the pod is no more; undefined while it exists. */
    gone(): Error | undefined;
    /** Whether any source has told of it since it was created. */
    seen(): boolean;
    /** Milliseconds since a source last said anything of the pod. */
    quietFor(): number;
    /** Takes a state unless a newer one is known. True when it is news. */
    update(pod: V1Pod): boolean;
    markGone(error: Error): void;
    /** A source is alive although it has no news. */
    heard(): void;
    /** The first value that `look` finds, now or after a change; rejects with the signal's reason. */
    until<T>(look: () => T | undefined, signal: AbortSignal): Promise<T>;
}
export declare function trackPod(created: V1Pod, clock: Clock): PodTracker;
