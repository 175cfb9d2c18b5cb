/** What npm passes on to the program that it runs. */
const PASSED_ON = new Set(["SIGINT", "SIGTERM"]);
/**
 * Calls back for each of the signals until the program is over. The handlers are never taken away: a signal that comes late, while the
 * last things are written, must not make a failure of an orderly end.
 *
 * Under npm a Ctrl-C comes twice: the terminal gives it to all of its processes, and npm passes its own on, on a busy machine seconds
 * later. So every second one is taken for npm's, whenever it comes. Where only one came (two that wait at once become one) whoever
 * asks again may have to ask once more.
 */
export function onSignals(signals, listener, isUnderNpm = process.env["npm_lifecycle_event"] !== undefined, source = process) {
    for (const signal of signals) {
        let isTwin = false;
        source.on(signal, () => {
            if (!isTwin)
                listener(signal);
            isTwin = isUnderNpm && PASSED_ON.has(signal) && !isTwin;
        });
    }
}
