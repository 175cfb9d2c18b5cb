import type { V1Pod } from "@kubernetes/client-node";
import type { PodTracker } from "./pod-tracker.ts";
/**
 * Why no stage can go on in this pod (executor facts 4.7). One that is taken away goes on until its containers end: what finishes
 * within its grace has finished (gitlab-runner#38678).
 */
export declare function stageProblem(pod: V1Pod): Error | undefined;
/** The same, also for a pod that is no more: what was known of it last may tell why. */
export declare function podProblem(pod: PodTracker): Error | undefined;
/** Why this pod will never run (executor facts 4.9). */
export declare function startProblem(pod: V1Pod): Error | undefined;
/** Scripts can run in it: the build container is ready. */
export declare function isReady(pod: V1Pod): boolean;
/** Somebody takes it away, or its node does. */
export declare function leavingProblem(pod: V1Pod): Error | undefined;
export declare function fullName(pod: V1Pod): string;
