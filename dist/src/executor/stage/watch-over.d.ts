import type { StageRun } from "../attach/stage-run.ts";
import type { AttachSession } from "./attach-session.ts";
import type { StageEnd } from "./stage-end.ts";
/**
 * Looks at a stage that says nothing. A log that has grown meanwhile is read by another stream, a line that was never carried out is
 * delivered again by `redeliver`. Rejects when the stage can have no end any more: its processes, or the folder with its script, are gone. Otherwise it
 * goes on until the signal aborts. A look that fails is no reason for anything.
 */
export declare function watchOver(session: AttachSession, run: StageRun, { end, redeliver }: {
    end: StageEnd;
    redeliver(): void;
}, signal: AbortSignal): Promise<never>;
