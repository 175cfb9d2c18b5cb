import { createHttp2Connection } from "./http2-connection.js";
import { NotProcessed } from "./http2-error.js";
import { sendHttp2 } from "./http2-request.js";
/** As often as Go's client, whose pauses these are: none, then 1 s, 2 s, 4 s, ... */
const MAX_RESENDS = 6;
export function createServerConnections(options) {
    const { origin, clock, settings, idleTimeoutMs, dial, onHttp1 } = options;
    const connections = new Set();
    const closing = new AbortController();
    let opening;
    let http1 = false;
    async function openOne() {
        const socket = await dial(closing.signal);
        if (socket.alpnProtocol !== "h2") {
            http1 = true;
            onHttp1(socket);
            return;
        }
        const onGone = () => void connections.delete(connection);
        const connection = createHttp2Connection({ origin, socket, clock, settings, idleTimeoutMs, onGone });
        connections.add(connection);
    }
    function free() {
        for (const connection of connections)
            if (connection.canTake())
                return connection;
        return undefined;
    }
    /** Undefined for HTTP/1.1. Those who wait for a connection at the same time wait for the same one. */
    async function find(signal) {
        for (let found = free(); !http1; found = free()) {
            if (found !== undefined)
                return found;
            opening ??= openOne().finally(() => (opening = undefined));
            await unlessAborted(opening, signal);
        }
        return undefined;
    }
    return {
        async request(request, url) {
            for (let resends = 0;; resends++) {
                request.signal?.throwIfAborted();
                const connection = await find(request.signal);
                if (connection === undefined)
                    return "http/1.1";
                try {
                    return await sendHttp2(connection, request, url);
                }
                catch (error) {
                    if (!(error instanceof NotProcessed))
                        throw error;
                    if (resends === MAX_RESENDS)
                        throw error.cause;
                }
                if (resends > 0)
                    await clock.sleep(1000 * 2 ** (resends - 1), request.signal);
            }
        },
        close() {
            closing.abort(new Error("the client is closed"));
            for (const connection of connections)
                connection.destroy();
        },
    };
}
function unlessAborted(work, signal) {
    if (signal === undefined)
        return work;
    return new Promise((resolve, reject) => {
        const onAbort = () => reject(signal.reason);
        signal.addEventListener("abort", onAbort, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
    });
}
