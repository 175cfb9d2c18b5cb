import type { HistoryEvent } from "../history/history-event.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Clock, Random } from "../platform/index.ts";
import { type EntryCount } from "./armed-entry.ts";
import type { FaultEngine } from "./fault-engine.ts";
import type { Quiet } from "./fault-plan.ts";
import { type PlanEntry } from "./plan-entry.ts";
export interface PlanEngineOptions {
    plan: readonly PlanEntry[];
    quiet?: Quiet | undefined;
    recorder: Recorder;
    random: Random;
    clock: Clock;
}
export interface PlanEngine extends FaultEngine {
    /** Tells the engine what happened. */
    observe(event: HistoryEvent): void;
    /** Also of entries that were taken away. */
    counts(): readonly EntryCount[];
    /** Puts another entry at the end of the plan; gives its number. */
    add(entry: PlanEntry): number;
    /** False when there is no such entry any more. */
    remove(index: number): boolean;
    /** Waits for no moment any more. */
    close(): void;
}
/** Carries out a fault plan. Entries are asked in their order; each counts its own matches, whether it is used or not. */
export declare function createPlanEngine({ plan, quiet, recorder, random, clock }: PlanEngineOptions): PlanEngine;
