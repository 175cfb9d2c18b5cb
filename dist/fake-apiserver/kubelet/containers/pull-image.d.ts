import type { ClusterEvent } from "../events/event-recorder.ts";
import type { PullResult } from "../image-pull/image-puller.ts";
import type { PodContainer } from "../pod/pod.ts";
import type { PodSurroundings } from "./pod-surroundings.ts";
export type PulledImage = Extract<PullResult, {
    ok: true;
}>;
/** Tries until the image is there; undefined when the pod is being stopped first. */
export declare function pullImage({ puller, pod, stopped }: PodSurroundings, spec: PodContainer, act: {
    say(event: ClusterEvent): void;
    waiting(reason: string, message: string): void;
    /** False when the pod is being stopped. */
    wait(ms: number): Promise<boolean>;
}): Promise<PulledImage | undefined>;
