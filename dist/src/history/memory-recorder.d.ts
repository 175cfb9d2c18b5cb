import type { Clock } from "../platform/index.ts";
import type { HistoryEvent } from "./history-event.ts";
import type { Recorder } from "./recorder.ts";
export interface MemoryRecorder extends Recorder {
    readonly events: readonly HistoryEvent[];
    /** Calls `listener` with every further event, in order; the result ends that. */
    onEvent(listener: (event: HistoryEvent) => void): () => void;
}
/** Keeps the History of one world. Its times count from this call, in whole milliseconds. */
export declare function createMemoryRecorder(clock: Clock): MemoryRecorder;
