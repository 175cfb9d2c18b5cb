import type { HistoryEvent } from "../history/history-event.ts";
import type { RunningStages } from "./where.ts";
export interface StageWatch {
    observe(event: HistoryEvent): void;
    running: RunningStages;
}
/** Knows which stage runs in which pod. */
export declare function watchStages(): StageWatch;
