/** A signal that also aborts after `seconds`; 0 or less means no limit. `done` must be called when the work is over. */
export function withDeadline(clock, parent, seconds, reason) {
    if (seconds <= 0)
        return { signal: parent, expired: () => false, done: () => { } };
    const limit = new AbortController();
    const timer = clock.timer(seconds * 1000, () => limit.abort(reason()));
    return {
        signal: AbortSignal.any([parent, limit.signal]),
        expired: () => limit.signal.aborted && !parent.aborted,
        done: () => timer.cancel(),
    };
}
