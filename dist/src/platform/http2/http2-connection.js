import http2, {} from "node:http2";
import { watchHealth } from "./connection-health.js";
import { errorCodeName } from "./error-codes.js";
import { Http2Error, NotProcessed } from "./http2-error.js";
import { visibleConnection } from "./visible-connection.js";
/** As Go's client: how much of one answer, and of all together, may be on the way unread. */
const STREAM_WINDOW = 4 * 2 ** 20;
const CONNECTION_WINDOW = 2 ** 30;
/** Allowed until the server says how many it allows. */
const MAX_STREAMS_UNTIL_TOLD = 100;
export function createHttp2Connection(options) {
    const { origin, socket, clock, onGone, idleTimeoutMs } = options;
    let broken;
    let goAway;
    let usable = true;
    let active = 0;
    let idleSince = clock.monotonic();
    const gone = () => {
        if (!usable)
            return;
        usable = false;
        onGone();
    };
    // Before the session listens itself, so that streams which it ends find the reason here.
    const breakWith = (error) => {
        broken ??= error;
        gone();
    };
    socket.once("error", breakWith);
    const connection = visibleConnection(socket);
    connection.once("close", () => breakWith(socket.errored ?? connection.errored ?? endOfConnection()));
    const session = http2.connect(origin, {
        createConnection: () => connection,
        settings: { enablePush: false, initialWindowSize: STREAM_WINDOW },
    });
    session.once("connect", () => session.setLocalWindowSize(CONNECTION_WINDOW));
    const health = watchHealth(session, clock, options.settings, () => {
        broken ??= new Http2Error("HTTP2_CONNECTION_LOST", "the server answers no pings");
        destroy();
    });
    let idleTimer = clock.timer(idleTimeoutMs, closeWhenIdle, { background: true });
    session.on("goaway", (code, lastStream, data) => {
        goAway = { code, lastStream, debug: data === undefined ? "" : Buffer.from(data).toString("utf8") };
        gone();
    });
    session.on("error", breakWith);
    session.once("close", () => {
        health.stop();
        idleTimer.cancel();
        gone();
    });
    function destroy() {
        gone();
        broken ??= new Error("the connection was closed by its client");
        session.destroy(broken);
        // Whoever is silent does not answer to a polite end either.
        socket.destroy();
    }
    function closeWhenIdle() {
        const left = idleSince + idleTimeoutMs - clock.monotonic();
        if (active === 0 && left <= 0) {
            gone();
            session.close();
            return;
        }
        idleTimer = clock.timer(Math.max(left, 1000), closeWhenIdle, { background: true });
    }
    let limit = MAX_STREAMS_UNTIL_TOLD;
    session.on("remoteSettings", ({ maxConcurrentStreams = Infinity }) => (limit = maxConcurrentStreams));
    return {
        canTake: () => usable && !session.destroyed && active < limit,
        open(headers, hasBody) {
            if (active++ === 0)
                socket.ref();
            const stream = session.request(headers, { endStream: !hasBody });
            stream.once("close", () => {
                if (--active > 0)
                    return;
                idleSince = clock.monotonic();
                socket.unref();
            });
            return stream;
        },
        whyBroken(stream, error) {
            // Never sent.
            if (stream.id === undefined)
                return new NotProcessed(broken ?? error ?? endOfConnection());
            if (goAway !== undefined && stream.id > goAway.lastStream)
                return refusedByGoAway(stream.id, goAway);
            if (goAway !== undefined && (goAway.code !== 0 || broken !== undefined))
                return closedAfter(goAway);
            if (broken !== undefined)
                return broken;
            if (error !== undefined && !isStreamError(error))
                return error;
            return streamReset(stream.id, stream.rstCode);
        },
        isBroken: () => broken !== undefined,
        heard: health.heard,
        destroy,
    };
}
/** Node's word for a stream that the server reset; other errors are of the connection. */
function isStreamError(error) {
    return "code" in error && error.code === "ERR_HTTP2_STREAM_ERROR";
}
function endOfConnection() {
    return Object.assign(new Error("the server closed the connection"), { code: "ERR_STREAM_PREMATURE_CLOSE" });
}
function streamReset(stream, rstCode) {
    const reason = errorCodeName(rstCode ?? 0);
    const reset = new Http2Error("HTTP2_STREAM_RESET", `the server reset stream ${stream}: ${reason}`, {
        stream,
        reason,
    });
    return reason === "REFUSED_STREAM" ? new NotProcessed(reset) : reset;
}
function refusedByGoAway(stream, { code, lastStream, debug }) {
    const reason = errorCodeName(code);
    const details = { reason, stream: lastStream, debug };
    const refused = new Http2Error("HTTP2_REFUSED_BY_GOAWAY", `the server goes away: ${reason}`, details);
    // A server that refuses the very first request with an error will do so with the next connection's as well.
    return stream === 1 && code !== 0 ? refused : new NotProcessed(refused);
}
function closedAfter({ code, lastStream, debug }) {
    const reason = errorCodeName(code);
    const details = { reason, stream: lastStream, debug };
    return new Http2Error("HTTP2_GOAWAY", `the server went away: ${reason}`, details);
}
