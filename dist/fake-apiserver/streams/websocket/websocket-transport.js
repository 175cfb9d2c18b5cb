import { createHash } from "node:crypto";
import { WebSocketServer } from "ws";
import { badRequest } from "../../status/refusals.js";
import { encodeOutcome } from "../command-status.js";
import { createMessageQueue } from "../message-queue.js";
import { createResizeChannel } from "../resize-channel.js";
import { chooseChannelProtocol, CLOSE_CHANNEL } from "./channel-protocol.js";
const STDIN = 0;
const OUTPUT = { stdout: 1, stderr: 2 };
const ERROR = 3;
const RESIZE = 4;
/** Throws `StatusError` when there is no common subprotocol. */
export function negotiateWebSocket(upgrade) {
    const { request, socket, head } = upgrade;
    const header = request.headers["sec-websocket-protocol"] ?? "";
    const offered = header.split(",").flatMap((name) => name.trim() || []);
    const protocol = chooseChannelProtocol(offered);
    if (protocol === undefined)
        throw badRequest(`no supported protocol in [${offered.join(" ")}]`);
    return {
        protocol: protocol.name,
        agreement: agreementTo(upgrade, offered.length === 0 ? undefined : protocol.name),
        open: (wanted) => new Promise((resolve, reject) => {
            const server = new WebSocketServer({
                noServer: true,
                perMessageDeflate: false,
                handleProtocols: () => (offered.length === 0 ? false : protocol.name),
            });
            socket.once("close", () => reject(new Error("connection closed")));
            server.handleUpgrade(request, socket, head, (client) => resolve(openTransport(client, protocol, wanted)));
        }),
    };
}
async function openTransport(client, protocol, wanted) {
    const stdin = createMessageQueue();
    const resize = createResizeChannel();
    const closed = new Promise((resolve) => client.once("close", () => resolve()));
    void closed.then(() => stdin.end());
    client.on("error", () => client.terminate());
    client.on("message", (message) => {
        const decoded = protocol.decode(message);
        if (decoded === undefined)
            return;
        const { channel, data } = decoded;
        if (channel === CLOSE_CHANNEL && protocol.halfClose && data[0] === STDIN)
            stdin.end();
        if (channel === RESIZE && wanted.tty)
            resize.push(data);
        if (channel !== STDIN || data.length === 0)
            return;
        // Unread, the messages pile up at the client instead of here.
        client.pause();
        void stdin.push(data).then(() => client.resume());
    });
    const send = (channel, data) => new Promise((resolve) => client.send(protocol.encode(channel, data), { binary: protocol.binary }, () => resolve()));
    // Tells the client that the channels stand, as API servers do.
    const [first] = wanted.outputs;
    await send(first === undefined ? ERROR : OUTPUT[first], Buffer.alloc(0));
    return {
        stdin,
        closed,
        onResize: resize.listen,
        write: (output, data) => send(OUTPUT[output], data),
        async finish(status, text) {
            const outcome = text === undefined ? encodeOutcome(status, protocol.name) : Buffer.from(text);
            if (outcome.length > 0)
                await send(ERROR, outcome);
            client.resume();
            client.close(1000);
        },
        end() {
            client.resume();
            client.close(1000);
        },
    };
}
/** What RFC 6455 answers; `ws` writes it itself where a stream is really opened. */
function agreementTo({ request }, protocol) {
    const key = `${request.headers["sec-websocket-key"] ?? ""}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    return [
        "HTTP/1.1 101 Switching Protocols",
        "Upgrade: websocket",
        "Connection: Upgrade",
        `Sec-WebSocket-Accept: ${createHash("sha1").update(key).digest("base64")}`,
        ...(protocol === undefined ? [] : [`Sec-WebSocket-Protocol: ${protocol}`]),
        "\r\n",
    ].join("\r\n");
}
