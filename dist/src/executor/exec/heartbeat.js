const PERIOD_MS = 5_000;
const LIMIT_MS = 60_000;
/** Pings an open stream, because a quiet one that lost its peer would otherwise wait for ever. Returns how to stop. */
export function keepAlive(socket, clock, lost) {
    let timer;
    let heard = clock.monotonic();
    const hear = () => {
        heard = clock.monotonic();
    };
    const beat = () => {
        if (clock.monotonic() - heard > LIMIT_MS) {
            lost(`no answer to pings for ${LIMIT_MS / 1000} s: connection reset by peer`);
            return;
        }
        socket.ping();
        timer = clock.timer(PERIOD_MS, beat, { background: true });
    };
    socket.on("open", () => {
        hear();
        timer = clock.timer(PERIOD_MS, beat, { background: true });
    });
    socket.on("message", hear);
    socket.on("pong", hear);
    return () => timer?.cancel();
}
