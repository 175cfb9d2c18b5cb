import type { Clock } from "../../../src/platform/index.ts";
import type { PodSpec } from "../pod/pod.ts";
import type { PodVolumes } from "./pod-volumes.ts";
/**
 * Watches the emptyDir volumes that have a size limit. Resolves with the kubelet's reason to evict the pod as soon as one holds more than
 * it may; undefined when `stopped` comes first, or when there is nothing to watch.
 */
export declare function exceededLimit({ volumes }: PodSpec, made: PodVolumes, clock: Clock, stopped: AbortSignal): Promise<string | undefined>;
