import type { Clock } from "../../platform/index.ts";
import { formatGoDuration } from "../config/go-duration.ts";
import type { JobSession } from "../session/job-session.ts";
import type { JobLog } from "../trace/job-log.ts";

/**
 * A job whose terminal is in use keeps its environment until whoever sits there has left: `session_timeout` at most, and no longer
 * than the job may take. What became of the job stays as it is.
 */
export async function waitForTerminal(
  session: JobSession | undefined,
  tools: { clock: Clock; log: JobLog; signal: AbortSignal; remainingSeconds: number },
): Promise<void> {
  const { clock, log, signal, remainingSeconds } = tools;
  const visit = session?.visit();
  if (session === undefined || visit === undefined || signal.aborted) return;
  const seconds = Math.max(0, Math.min(session.timeoutSeconds, remainingSeconds));
  const shown = formatGoDuration(Math.round(seconds));
  log.info(`Terminal is connected, will time out in ${shown}...`);
  const over = new AbortController();
  const timeout = clock.sleep(seconds * 1000, AbortSignal.any([signal, over.signal])).then(
    () => "timeout" as const,
    () => "aborted" as const,
  );
  const how = await Promise.race([visit.ended.then(() => "left" as const), timeout]);
  over.abort();
  if (how === "timeout") log.info(`Terminal session timed out (maximum time allowed - ${shown})`);
  if (how === "left") log.info("Terminal disconnected");
}
