import type { StageRun } from "../attach/stage-run.ts";
import type { JobPodSession } from "./job-pod-session.ts";
import { type StageEnd } from "./stage-end.ts";
/** A stage on its way through a pod. */
export interface StageWork {
    /** Of the user's own script. */
    isUsers: boolean;
    end: StageEnd;
    /** Unset until the script may have begun. */
    run(): StageRun | undefined;
    /** Sees to it that the script starts, or throws. */
    begin(signal: AbortSignal): Promise<void>;
}
/** Runs one stage to its true end, or until its pod or its signal ends it (executor facts 4.7). */
export declare function superviseStage(session: JobPodSession, work: StageWork, signal: AbortSignal): Promise<void>;
/** Rejects with the reason of the signal. */
export declare function rejection(signal: AbortSignal): Promise<never>;
