import type { Clock } from "../../platform/index.ts";
import type { JobSession } from "../session/job-session.ts";
import type { JobLog } from "../trace/job-log.ts";
/**
 * A job whose terminal is in use keeps its environment until whoever sits there has left: `session_timeout` at most, and no longer
 * than the job may take. What became of the job stays as it is.
 */
export declare function waitForTerminal(session: JobSession | undefined, tools: {
    clock: Clock;
    log: JobLog;
    signal: AbortSignal;
    remainingSeconds: number;
}): Promise<void>;
