import type { StageScript } from "../../runner/build/executor.ts";
import type { ExecSession } from "./exec-session.ts";
/** Runs one stage by exec, its script on stdin and its status in the exec's own (executor facts 1.4). */
export declare function execStage(session: ExecSession, stage: StageScript, ids: () => string, signal: AbortSignal): Promise<void>;
