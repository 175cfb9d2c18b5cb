import type { StageRun } from "../attach/stage-run.ts";
import type { ExecSession } from "./exec-session.ts";
/** What an exec's stream has brought. */
export interface Heard {
    bytes(): number;
    /** As `Clock.monotonic`. */
    at(): number;
}
/** Calls `drop` when a stage of exec has written more than its silent stream has brought, or has ended. Rejects when the signal aborts. */
export declare function watchStream(session: ExecSession, run: StageRun, heard: Heard, drop: () => void, signal: AbortSignal): Promise<never>;
