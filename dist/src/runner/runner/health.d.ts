import type { Clock } from "../../platform/index.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
/** Keeps a runner that GitLab refuses from asking on and on (executor facts 8.2). */
export interface Health {
    good(): void;
    /** True when the runner has just been paused. */
    bad(): boolean;
    /** Milliseconds until it may ask again. */
    pause(): number;
}
export declare function createHealth(clock: Clock, runner: RunnerConfig): Health;
