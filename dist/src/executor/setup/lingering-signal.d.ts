import type { Clock } from "../../platform/index.ts";
/**
 * Aborts some time after `signal`. A request that creates something gets it, so that its answer is still heard when a job is
 * cancelled in that moment and nothing is left behind unknown.
 */
export declare function lingeringSignal(signal: AbortSignal, clock: Clock, ms: number): {
    signal: AbortSignal;
    dispose(): void;
};
