import type { HistoryEvent } from "../history/history-event.ts";
import type { Random } from "../platform/index.ts";
import type { Armed } from "./fault.ts";
import { type PlanEntry } from "./plan-entry.ts";
import type { Hook } from "./points/hook-points.ts";
import { type RunningStages } from "./where.ts";
/** How often an entry of the plan had a chance and how often it was used. */
export interface EntryCount {
    readonly entry: PlanEntry;
    readonly index: number;
    matched: number;
    fired: number;
    /** It was taken out of the plan while it was at work. */
    removed?: boolean;
}
/** An entry at work. */
export interface ArmedEntry extends EntryCount {
    readonly armed: Armed;
    readonly random: Random;
    observe(event: HistoryEvent, now: number): void;
    /** Counts the match if the point is one of the entry's; true when the entry is due at it. */
    takes(hook: Hook, point: object, now: number, stages: RunningStages): boolean;
    /** The same for what happens by itself: at its event, or (without one) once its conditions hold. */
    comes(event: HistoryEvent | undefined, now: number): boolean;
    /** As of conditions; only for entries that wait for no request and no event. */
    nextChange(now: number): number | undefined;
}
export declare function armEntry(entry: PlanEntry, index: number, random: Random): ArmedEntry;
