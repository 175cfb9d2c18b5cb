/** Pings a connection that has been silent, and tells `lost` when no answer comes. */
export function watchHealth(session, clock, { readIdleTimeoutMs, pingTimeoutMs }, lost) {
    let heardAt = clock.monotonic();
    let timer = { cancel() { } };
    const later = (ms, act) => {
        timer = clock.timer(ms, act, { background: true });
    };
    // One timer for a connection instead of one for everything that is heard: it looks when it was last.
    const look = () => {
        const left = heardAt + readIdleTimeoutMs - clock.monotonic();
        if (left > 0)
            later(left, look);
        else if (!session.destroyed)
            ask();
    };
    const ask = () => {
        later(pingTimeoutMs, lost);
        session.ping((error) => {
            if (error !== null)
                return;
            timer.cancel();
            heardAt = clock.monotonic();
            look();
        });
    };
    if (readIdleTimeoutMs > 0)
        look();
    return {
        heard() {
            heardAt = clock.monotonic();
        },
        stop: () => timer.cancel(),
    };
}
