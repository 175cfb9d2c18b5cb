import type { Clock } from "../../platform/index.ts";
import type { KubeClient } from "../kube/kube-client.ts";
import type { PodTracker } from "../watch/pod-tracker.ts";
/**
 * Hands over every line of a container's own log, each with Kubernetes' time stamp before it, from the container's start to its end or
 * until the signal aborts. A broken stream is opened again, and what comes twice is left out. Rejects when logs may not be read.
 */
export declare function followContainerLog({ kube, clock }: {
    kube: KubeClient;
    clock: Clock;
}, { pod, container }: {
    pod: PodTracker;
    container: string;
}, onLine: (line: Buffer) => void, signal: AbortSignal): Promise<void>;
