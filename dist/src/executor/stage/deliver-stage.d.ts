import type { StageRun } from "../attach/stage-run.ts";
import type { AttachSession } from "./attach-session.ts";
import type { StageEnd } from "./stage-end.ts";
/**
 * Hands the stage's line to the container's shell by attach. A stream that breaks leaves open whether the line arrived: then the
 * container is asked, and the line is sent again only when the script has not begun. Should it begin in that very moment, the
 * second line does nothing.
 */
export declare function deliverStage(session: AttachSession, run: StageRun, end: StageEnd, signal: AbortSignal, 
/** Deliveries of which nothing came. */
before?: number): Promise<void>;
