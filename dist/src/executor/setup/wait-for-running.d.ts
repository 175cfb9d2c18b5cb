import type { Clock } from "../../platform/index.ts";
import type { PodTracker } from "../watch/pod-tracker.ts";
export interface WaitSettings {
    intervalMs: number;
    timeoutMs: number;
    /** Tell why the pod is not ready, not only that. */
    conditions: boolean;
    print(text: string): void;
}
/** Waits until scripts can run in the pod. Says every interval that it still waits (executor facts 7.2). */
export declare function waitForRunning(tracker: PodTracker, clock: Clock, settings: WaitSettings, signal: AbortSignal): Promise<void>;
