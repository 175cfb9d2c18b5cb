import { createFinalUpdate } from "./final-update.js";
export const FIRST_INTERVAL_MS = 3_000;
const PIECE_BYTES = 1024 * 1024;
const KEEP_ALIVE_MS = 30_000;
const LONGEST_KEEP_ALIVE_MS = 30 * 60_000;
export function createTraceUpload(settings) {
    const { buffer, client, clock } = settings;
    const stopped = new AbortController();
    let interval = FIRST_INTERVAL_MS;
    let offset = 0;
    let acknowledged = Number.NEGATIVE_INFINITY;
    let aborted = false;
    let canceling = false;
    const heed = (result) => {
        if (result.intervalMs !== undefined)
            interval = result.intervalMs;
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
    const sendPiece = async (signal) => {
        if (offset >= buffer.length)
            return "done";
        const end = Math.min(buffer.length, offset + PIECE_BYTES);
        const result = heed(await client.patchTrace(buffer.slice(offset, end), offset, settings.debugTrace, signal));
        if (result.kind === "done") {
            offset = end;
            acknowledged = clock.monotonic();
        }
        else if (result.kind === "offset")
            offset = Math.min(result.offset, buffer.length);
        else
            settings.debug(`Appending trace to coordinator... ${result.kind}`);
        return result.kind;
    };
    const keepAlive = async () => {
        const pause = settings.dynamicKeepAlive
            ? Math.min(LONGEST_KEEP_ALIVE_MS, Math.max(KEEP_ALIVE_MS, 4 * interval))
            : KEEP_ALIVE_MS;
        if (clock.monotonic() - acknowledged <= pause)
            return;
        const trace = { checksum: buffer.checksum, length: buffer.length };
        if (heed(await client.update({ state: "running", trace })).kind === "done")
            acknowledged = clock.monotonic();
    };
    const run = async () => {
        while (true) {
            await clock.sleep(interval, stopped.signal).catch(() => { });
            if (stopped.signal.aborted || aborted)
                return;
            const sent = await sendPiece();
            if (sent === "done" && !stopped.signal.aborted && !aborted)
                await keepAlive();
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
                update: async (abort) => heed(await client.update({ ...final, trace: { checksum: buffer.checksum, length: buffer.length } }, abort))
                    .kind,
                debug: settings.debug,
            })(signal);
        },
    };
}
