/**
 * Once a place of the channel has come, `beyond` gets what is behind it; `onPlace` is called at the place. A stage of several outputs
 * stops them all.
 */
function stopStage(finder, onPlace, beyond) {
    let stopped = false;
    const stop = () => {
        stopped = true;
        onPlace();
    };
    return (next) => {
        const stopping = beyond(next);
        if (finder.atOnce && !stopped)
            stop();
        return {
            async push(message) {
                const before = stopped ? 0 : finder.find(message);
                if (before === undefined) {
                    await next(message);
                    return;
                }
                if (!stopped)
                    stop();
                if (before > 0)
                    await next(message.subarray(0, before));
                if (before < message.length)
                    await stopping(message.subarray(before));
            },
            end: () => Promise.resolve(),
        };
    };
}
/** Everything behind the place is lost, of one output or of both. */
export function truncateStage(finder, only, onPlace) {
    const stop = stopStage(finder, onPlace, () => () => Promise.resolve());
    return (next, output) => {
        const isMeant = only === undefined || output === undefined || output === only;
        return isMeant ? stop(next) : { push: next, end: () => Promise.resolve() };
    };
}
/** Everything behind the place waits so long, or until the stream is over. */
export function stallStage(finder, { ms, clock, over, onPlace }) {
    let waiting;
    return stopStage(finder, onPlace, (next) => async (message) => {
        waiting ??= ms === undefined ? until(over) : clock.sleep(ms, over).catch(() => { });
        await waiting;
        if (!over.aborted)
            await next(message);
    });
}
function until(signal) {
    if (signal.aborted)
        return Promise.resolve();
    return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
