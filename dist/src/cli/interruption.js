import { EXIT } from "./exit-codes.js";
import { onSignals } from "./signals.js";
/** Hears Ctrl-C, SIGTERM and a terminal that was closed; whoever asks again does not wait for the cleaning up. */
export function hearInterruption() {
    const abort = new AbortController();
    const asked = new Promise((resolve) => {
        abort.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    onSignals(["SIGINT", "SIGTERM", "SIGHUP"], () => {
        if (abort.signal.aborted)
            process.exit(EXIT.interrupted);
        abort.abort(new Error("interrupted"));
    });
    return { signal: abort.signal, asked };
}
