import { formatGoDuration } from "../config/go-duration.js";
/**
 * A job whose terminal is in use keeps its environment until whoever sits there has left: `session_timeout` at most, and no longer
 * than the job may take. What became of the job stays as it is.
 */
export async function waitForTerminal(session, tools) {
    const { clock, log, signal, remainingSeconds } = tools;
    const visit = session?.visit();
    if (session === undefined || visit === undefined || signal.aborted)
        return;
    const seconds = Math.max(0, Math.min(session.timeoutSeconds, remainingSeconds));
    const shown = formatGoDuration(Math.round(seconds));
    log.info(`Terminal is connected, will time out in ${shown}...`);
    const over = new AbortController();
    const timeout = clock.sleep(seconds * 1000, AbortSignal.any([signal, over.signal])).then(() => "timeout", () => "aborted");
    const how = await Promise.race([visit.ended.then(() => "left"), timeout]);
    over.abort();
    if (how === "timeout")
        log.info(`Terminal session timed out (maximum time allowed - ${shown})`);
    if (how === "left")
        log.info("Terminal disconnected");
}
