import type { Clock } from "../../platform/index.ts";
import type { JobClient, JobUpdate, PatchResult, UpdateResult } from "../gitlab/job-client.ts";
import { createFinalUpdate } from "./final-update.ts";
import type { TraceBuffer } from "./trace-buffer.ts";

export interface TraceUploadSettings {
  buffer: TraceBuffer;
  client: JobClient;
  clock: Clock;
  /** CI_DEBUG_TRACE is on. */
  debugTrace: boolean;
  /** `job_status_final_update_retry_limit`. */
  finalAttempts: number;
  /** FF_USE_DYNAMIC_TRACE_FORCE_SEND_INTERVAL. */
  dynamicKeepAlive: boolean;
  /** GitLab wants the job to end: all of it, or only its script. Each is called at most once. */
  onAbort(): void;
  onCanceling(): void;
  debug(message: string): void;
}

/** Brings the log to GitLab piece by piece while the job runs, and ends it with the final state (executor facts 8.4, 8.5). */
export interface TraceUpload {
  /** Sends the rest of the log and the final state; gives up when `signal` aborts. */
  finish(final: Pick<JobUpdate, "state" | "failureReason" | "exitCode">, signal: AbortSignal): Promise<void>;
}

export const FIRST_INTERVAL_MS = 3_000;
const PIECE_BYTES = 1024 * 1024;
const KEEP_ALIVE_MS = 30_000;
const LONGEST_KEEP_ALIVE_MS = 30 * 60_000;

export function createTraceUpload(settings: TraceUploadSettings): TraceUpload {
  const { buffer, client, clock } = settings;
  const stopped = new AbortController();
  let interval = FIRST_INTERVAL_MS;
  let offset = 0;
  let acknowledged = Number.NEGATIVE_INFINITY;
  let aborted = false;
  let canceling = false;

  const heed = <R extends PatchResult | UpdateResult>(result: R): R => {
    if (result.intervalMs !== undefined) interval = result.intervalMs;
    if (result.kind === "abort" && !aborted) {
      aborted = true;
      settings.onAbort();
    }
    if (result.canceling && !canceling) {
      canceling = true;
      settings.onCanceling();
    }
    return result;
  };

  /** One piece; an empty log counts as sent. */
  const sendPiece = async (signal?: AbortSignal): Promise<PatchResult["kind"]> => {
    if (offset >= buffer.length) return "done";
    const end = Math.min(buffer.length, offset + PIECE_BYTES);
    const result = heed(await client.patchTrace(buffer.slice(offset, end), offset, settings.debugTrace, signal));
    if (result.kind === "done") {
      offset = end;
      acknowledged = clock.monotonic();
    } else if (result.kind === "offset") offset = Math.min(result.offset, buffer.length);
    else settings.debug(`Appending trace to coordinator... ${result.kind}`);
    return result.kind;
  };

  const keepAlive = async () => {
    const pause = settings.dynamicKeepAlive
      ? Math.min(LONGEST_KEEP_ALIVE_MS, Math.max(KEEP_ALIVE_MS, 4 * interval))
      : KEEP_ALIVE_MS;
    if (clock.monotonic() - acknowledged <= pause) return;
    const trace = { checksum: buffer.checksum, length: buffer.length };
    if (heed(await client.update({ state: "running", trace })).kind === "done") acknowledged = clock.monotonic();
  };

  const run = async () => {
    while (true) {
      await clock.sleep(interval, stopped.signal).catch(() => {});
      if (stopped.signal.aborted || aborted) return;
      const sent = await sendPiece();
      if (sent === "done" && !stopped.signal.aborted && !aborted) await keepAlive();
    }
  };
  const running = run();

  return {
    async finish(final, signal) {
      stopped.abort();
      await running;
      interval = FIRST_INTERVAL_MS;
      await createFinalUpdate({
        clock,
        attempts: settings.finalAttempts,
        interval: () => interval,
        sendPiece,
        isSent: () => offset >= buffer.length,
        resend: () => {
          offset = 0;
        },
        update: async (abort) =>
          heed(await client.update({ ...final, trace: { checksum: buffer.checksum, length: buffer.length } }, abort))
            .kind,
        debug: settings.debug,
      })(signal);
    },
  };
}
