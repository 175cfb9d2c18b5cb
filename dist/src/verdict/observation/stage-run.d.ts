import type { HistoryEvent } from "../../history/index.ts";
import type { EventOf } from "./event-of.ts";
/** One run of a stage script in a container, as the container's own log file tells. */
export interface StageRun {
    stage: string;
    uid: string;
    /** An end without a start: the script could not even be started (executor facts 4.3). */
    start: EventOf<"stage-start"> | EventOf<"stage-end">;
    outputs: EventOf<"stage-output">[];
    /** Undefined: it never ended by itself. */
    end?: EventOf<"stage-end">;
}
/** In the order of their starts. */
export declare function readStageRuns(history: readonly HistoryEvent[]): StageRun[];
/** Whether the script itself began. */
export declare function hasBegun({ start }: Pick<StageRun, "start">): boolean;
/** A stage of the user's own script: step_script, step_release, step_run. */
export declare function isUserStep({ stage }: Pick<StageRun, "stage">): boolean;
/** False for a process of exec that ran a script without saying which: the kubelet calls it `exec-<number>`. */
export declare function isNamed({ stage }: Pick<StageRun, "stage">): boolean;
