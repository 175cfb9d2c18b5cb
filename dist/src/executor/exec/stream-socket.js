import { WebSocket } from "ws";
import { authorization, transportError } from "../kube/kube-client.js";
import { kubeError, parseStatus, TransportError } from "../kube/kube-error.js";
/** v5 is needed to say that an input is complete. */
export const CHANNEL_PROTOCOLS = ["v5.channel.k8s.io", "v4.channel.k8s.io"];
export const CHANNEL = { stdin: 0, stdout: 1, stderr: 2, status: 3, close: 255 };
/** Servers limit the size of one message. */
const STDIN_CHUNK = 32 * 1024;
/** Begins to open a stream to the API server; `url` as for a request. */
export function openStreamSocket(kube, url, signal) {
    return new WebSocket(url.replace(/^http/, "ws"), CHANNEL_PROTOCOLS, {
        headers: { "user-agent": kube.userAgent, ...authorization(kube.connection) },
        perMessageDeflate: false,
        createConnection: dialWith(kube, signal),
    });
}
export function sendInput(socket, bytes) {
    for (let from = 0; from < bytes.length; from += STDIN_CHUNK) {
        socket.send(Buffer.concat([Buffer.of(CHANNEL.stdin), bytes.subarray(from, from + STDIN_CHUNK)]));
    }
}
/** `ws` dials through the client of the API, so that trust, time limits and the network seam are the same. */
function dialWith(kube, signal) {
    const create = (_options, done) => {
        kube.http.connect(kube.connection.server, { signal }).then((connection) => done(null, connection), (error) => done(error));
    };
    return create;
}
/** The error that an answer in place of an upgrade stands for. */
export async function refusedStream(response, request) {
    const chunks = [];
    try {
        for await (const chunk of response)
            chunks.push(chunk);
    }
    catch (error) {
        return transportError("GET", request, error);
    }
    const body = Buffer.concat(chunks).toString("utf8");
    if (parseStatus(body) || response.statusCode === 401)
        return kubeError(response.statusCode ?? 0, body, request);
    return new TransportError(`unable to upgrade connection: ${body.trim() || `HTTP ${response.statusCode ?? 0}`}`);
}
