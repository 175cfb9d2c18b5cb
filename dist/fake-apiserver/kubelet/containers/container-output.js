import { once } from "node:events";
import { PassThrough } from "node:stream";
/** Reads what a container writes into its log and to everybody who is attached. The slowest reader sets the pace. */
export function followOutput(process, log) {
    const taps = { stdout: new Set(), stderr: new Set() };
    let ended = false;
    async function pump(name) {
        try {
            for await (const chunk of process[name]) {
                log.append(name, chunk);
                for (const tap of taps[name])
                    if (!tap.writableEnded && !tap.write(chunk))
                        await roomOrEnd(tap);
            }
        }
        catch {
            // The pipe broke with its process; what was written so far is the output.
        }
        for (const tap of taps[name])
            tap.end();
    }
    function open(name) {
        const tap = new PassThrough();
        tap.on("error", () => { });
        if (ended)
            return tap.end();
        taps[name].add(tap);
        tap.once("close", () => taps[name].delete(tap));
        return tap;
    }
    const done = Promise.all([pump("stdout"), pump("stderr")]).then(() => {
        ended = true;
    });
    return { tap: () => ({ stdout: open("stdout"), stderr: open("stderr") }), done };
}
async function roomOrEnd(tap) {
    if (tap.destroyed)
        return;
    const settled = new AbortController();
    const events = ["drain", "close"].map((event) => once(tap, event, { signal: settled.signal }).catch(() => { }));
    await Promise.race(events);
    settled.abort();
}
