import { StatusError } from "../../status/status.js";
import { encodeOutcome } from "../command-status.js";
import { createMessageQueue } from "../message-queue.js";
import { createResizeChannel } from "../resize-channel.js";
import { openSpdyConnection } from "./spdy-connection.js";
/** In the order in which a kubelet takes them, v5 last: there it only adds what SPDY has by itself. */
const PROTOCOLS = ["v4", "v3", "v2"].map((version) => `${version}.channel.k8s.io`);
const SUPPORTED = [...PROTOCOLS, "v5.channel.k8s.io", "channel.k8s.io"];
/** How long a client may take to open its streams. */
const STREAMS_MS = 30_000;
/** Throws `StatusError` when there is no common version. */
export function negotiateSpdy({ request, socket, head, clock }) {
    const offered = [request.headers["x-stream-protocol-version"] ?? []]
        .flat()
        .flatMap((line) => line.split(","))
        .map((name) => name.trim());
    const protocol = offered.length === 0 ? "" : SUPPORTED.find((name) => offered.includes(name));
    if (protocol === undefined) {
        const message = `unable to upgrade: unable to negotiate protocol: client supports [${offered.join(" ")}], server accepts [${SUPPORTED.join(" ")}]`;
        throw new StatusError(403, "Forbidden", message);
    }
    const agreement = [
        "HTTP/1.1 101 Switching Protocols",
        "Connection: Upgrade",
        "Upgrade: SPDY/3.1",
        ...(protocol === "" ? [] : [`X-Stream-Protocol-Version: ${protocol}`]),
        "\r\n",
    ].join("\r\n");
    return {
        protocol: `SPDY/3.1 ${protocol || "channel.k8s.io"}`,
        agreement,
        async open(wanted) {
            socket.write(agreement);
            const limit = new AbortController();
            const late = clock.sleep(STREAMS_MS, limit.signal).then(() => {
                throw new Error("timed out waiting for client to create streams");
            });
            try {
                return await Promise.race([openTransport({ socket, head }, wanted, protocol), late]);
            }
            finally {
                late.catch(() => { });
                limit.abort();
            }
        },
    };
}
async function openTransport({ socket, head }, wanted, protocol) {
    const expected = ["error", ...(wanted.stdin ? ["stdin"] : []), ...wanted.outputs, ...(wanted.tty ? ["resize"] : [])];
    const streams = new Map();
    const complete = Promise.withResolvers();
    const stdin = createMessageQueue();
    const resize = createResizeChannel();
    const isStdin = (stream) => streams.get("stdin") === stream;
    const connection = openSpdyConnection(socket, head, {
        onStream(stream, headers) {
            streams.set(headers.get("streamtype") ?? "", stream);
            if (expected.every((type) => streams.has(type)))
                complete.resolve();
        },
        onData(stream, data) {
            if (streams.get("resize") === stream)
                resize.push(data);
            return isStdin(stream) ? stdin.push(data) : Promise.resolve();
        },
        onEnd(stream) {
            if (isStdin(stream))
                stdin.end();
        },
    });
    void connection.closed.then(() => {
        stdin.end();
        complete.reject(new Error("connection closed"));
    });
    await complete.promise;
    const id = (type) => streams.get(type) ?? 0;
    return {
        stdin,
        closed: connection.closed,
        onResize: resize.listen,
        write: (output, data) => connection.send(id(output), data),
        async finish(status, text) {
            for (const output of wanted.outputs)
                void connection.send(id(output), Buffer.alloc(0), { fin: true });
            const outcome = text === undefined ? encodeOutcome(status, protocol) : Buffer.from(text);
            await connection.send(id("error"), outcome, { fin: true });
            stdin.end();
            connection.end();
        },
        end() {
            stdin.end();
            connection.end();
        },
    };
}
