import type { StageRun } from "../attach/stage-run.ts";
import type { JobPodSession } from "./job-pod-session.ts";
import type { StageEnd } from "./stage-end.ts";
/** Ends the processes of a cancelled stage, first kindly, and waits until its output is complete. Never rejects. */
export declare function endScript(session: JobPodSession, run: StageRun, end: StageEnd): Promise<void>;
/** True when the stage's end arrives in time. */
export declare function endedWithin(end: StageEnd, ms: number, { clock }: JobPodSession): Promise<boolean>;
