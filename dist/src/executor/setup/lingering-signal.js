/**
 * Aborts some time after `signal`. A request that creates something gets it, so that its answer is still heard when a job is
 * cancelled in that moment and nothing is left behind unknown.
 */
export function lingeringSignal(signal, clock, ms) {
    const late = new AbortController();
    const onAbort = () => {
        timer = clock.timer(ms, () => late.abort(signal.reason), { background: true });
    };
    let timer;
    if (signal.aborted)
        onAbort();
    else
        signal.addEventListener("abort", onAbort, { once: true });
    return {
        signal: late.signal,
        dispose() {
            signal.removeEventListener("abort", onAbort);
            timer?.cancel();
        },
    };
}
