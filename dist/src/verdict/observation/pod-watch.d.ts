import type { HistoryEvent } from "../../history/index.ts";
import type { EventOf } from "./event-of.ts";
/** A pod that ran stages, or was made for a job. */
export interface ObservedPod {
    uid: string;
    namespace: string;
    name: string;
    /** Job id of the annotation `job.runner.gitlab.com/id`. */
    job?: number;
    created?: EventOf<"object">;
    removed?: HistoryEvent;
    /** First sign that its end has begun: a deletion timestamp, a main container that ended, phase Failed, gone. */
    ending?: HistoryEvent;
}
export declare function readPods(history: readonly HistoryEvent[]): ObservedPod[];
