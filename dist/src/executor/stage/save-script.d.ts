import { type StageRun, type StageSeal } from "../attach/stage-run.ts";
import type { AttachSession } from "./attach-session.ts";
/** Puts a stage's script, and what proves its end, into its container, the first time together with the script that starts others there. */
export declare function saveScript(session: AttachSession, run: StageRun, body: string, seal: StageSeal, signal: AbortSignal): Promise<void>;
