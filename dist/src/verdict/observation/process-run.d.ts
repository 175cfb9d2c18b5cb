import type { HistoryEvent } from "../../history/index.ts";
import type { EventOf } from "./event-of.ts";
/** A process that exec started in a container. */
export interface ProcessRun {
    start: EventOf<"exec-start">;
    /** Undefined: it still ran at the end of the History. */
    exit?: EventOf<"exec-exit">;
    /** What it was told on stdin. */
    stdin: string;
}
/** In the order of their starts. */
export declare function readProcesses(history: readonly HistoryEvent[]): ProcessRun[];
/**
 * Under the legacy strategy each stage is one process of exec that reads the stage's script on stdin (executor facts 1.4).
 * Health checks, log readers and people's terminals are none.
 */
export declare function isLegacyStage({ start, stdin }: ProcessRun): boolean;
