import type { StageScript } from "../../runner/build/executor.ts";
import type { AttachSession } from "./attach-session.ts";
/** Runs one stage whose start and end are told by markers in the log file. */
export declare function attachStage(session: AttachSession, stage: StageScript, ids: () => string, signal: AbortSignal): Promise<void>;
