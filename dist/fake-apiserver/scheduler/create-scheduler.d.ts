import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock, Random } from "../../src/platform/index.ts";
import type { Store } from "../storage/store.ts";
export interface Scheduler {
    start(): void;
    close(): void;
}
export interface SchedulerOptions {
    store: Store;
    clock: Clock;
    random: Random;
    history: Recorder;
    faults: FaultEngine;
}
/** Binds every pending pod to the best node that takes it; when none does, it says why, or makes less important pods go. */
export declare function createScheduler({ store, clock, random, faults }: SchedulerOptions): Scheduler;
