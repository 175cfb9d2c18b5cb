import type { StageRun } from "../attach/stage-run.ts";
import type { AttachSession } from "./attach-session.ts";
import type { StageEnd } from "./stage-end.ts";
/**
 * The first stage of a build container whose entrypoint is honoured starts when that has opened a shell. Throws when it takes longer than
 * `poll_timeout` ("Container entrypoint known issues"); then the script never starts.
 */
export declare function awaitShell(session: AttachSession, run: StageRun, end: StageEnd, signal: AbortSignal): Promise<void>;
