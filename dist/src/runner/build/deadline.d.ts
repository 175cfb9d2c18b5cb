import type { Clock } from "../../platform/index.ts";
/** A signal that also aborts after `seconds`; 0 or less means no limit. `done` must be called when the work is over. */
export declare function withDeadline(clock: Clock, parent: AbortSignal, seconds: number, reason: () => Error): {
    signal: AbortSignal;
    expired(): boolean;
    done(): void;
};
