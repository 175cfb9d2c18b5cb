import { rejection } from "./supervise-stage.js";
import { createPatience, lookAtStage, silence } from "./stage-silence.js";
import { endedWithin } from "./end-script.js";
/** How long the last words of a stage may be on their way. */
const LAST_WORDS_MS = 1_000;
/** What is seen so often in a row, and changes nothing, is believed. */
const BELIEVED = 2;
/**
 * Looks at a stage that says nothing. A log that has grown meanwhile is read by another stream, a line that was never carried out is
 * delivered again by `redeliver`. Rejects when the stage can have no end any more: its processes, or the folder with its script, are gone. Otherwise it
 * goes on until the signal aborts. A look that fails is no reason for anything.
 */
export async function watchOver(session, run, { end, redeliver }, signal) {
    const { logReader, clock, debug, shell, dirs } = session;
    const lines = shell.lookLines?.(run, dirs.logFile);
    if (lines === undefined)
        return rejection(signal);
    const patience = createPatience();
    let seen = { state: "running", times: 0 };
    for (;;) {
        await silence(clock, logReader.heardAt, patience.next(), signal);
        const before = clock.monotonic();
        const look = await lookAtStage(session, { ...run, lines }, signal);
        if (look === undefined)
            continue;
        const { state, logBytes = 0 } = look;
        if (logBytes > logReader.offset() && logReader.heardAt() < before) {
            debug("warning", `The log stream of stage ${run.stage} has fallen silent at ${logReader.offset()} of ${logBytes} bytes`);
            logReader.reopen();
        }
        seen = { state, times: seen.state === state ? seen.times + 1 : 1 };
        if (state === "running")
            continue;
        await endedWithin(end, LAST_WORDS_MS, session);
        signal.throwIfAborted();
        patience.reset();
        if (seen.times < BELIEVED || logReader.offset() < logBytes)
            continue;
        seen = { state, times: 0 };
        // A shell that an entrypoint has yet to open cannot have lost anything.
        if (state === "waiting" && session.shellLimitMs !== undefined && run.container === "build")
            continue;
        if (state === "waiting")
            redeliver();
        else
            throw new Error(`stage ${run.stage} has no end any more: ${state === "lost" ? `${run.dir} is` : "its processes are"} gone`);
    }
}
