import { keepAlive } from "../exec/heartbeat.js";
import { CHANNEL, openStreamSocket, refusedStream, sendInput } from "../exec/stream-socket.js";
import { requestUrl, transportError } from "../kube/kube-client.js";
import { TransportError } from "../kube/kube-error.js";
import { resourcePath } from "../kube/resource-path.js";
/** As the official runner asks for it (executor facts 2.3). */
const QUERY = [
    ["command", "sh"],
    ["command", "-c"],
    ["command", "bash || sh"],
    ["container", "build"],
    ["stderr", "true"],
    ["stdin", "true"],
    ["stdout", "true"],
    ["tty", "true"],
];
/** A shell on a terminal in the build container. Rejects with `KubeError`, `TransportError` or the signal's reason. */
export function openTerminal({ kube, clock, pod }, onOutput, signal) {
    const path = `${resourcePath.pod(pod.namespace, pod.name)}/exec`;
    const url = requestUrl(kube.connection.server, path, QUERY);
    return new Promise((resolve, reject) => {
        if (signal.aborted) {
            reject(signal.reason);
            return;
        }
        const socket = openStreamSocket(kube, url, signal);
        const { promise: ended, resolve: end } = Promise.withResolvers();
        const onAbort = () => fail(signal.reason);
        const fail = (error) => {
            stopHeartbeat();
            signal.removeEventListener("abort", onAbort);
            socket.terminate();
            end();
            reject(error);
        };
        const stopHeartbeat = keepAlive(socket, clock, (text) => fail(new TransportError(text)));
        signal.addEventListener("abort", onAbort, { once: true });
        socket.on("unexpected-response", (_request, response) => {
            void refusedStream(response, `exec ${path}`).then(fail);
        });
        socket.on("error", (error) => fail(transportError("GET", url, error)));
        socket.on("close", () => fail(new TransportError(`exec stream of ${url} ended before it began: unexpected EOF`)));
        socket.on("message", (data) => {
            const payload = data.subarray(1);
            if (data[0] === CHANNEL.stdout || data[0] === CHANNEL.stderr)
                onOutput(payload);
            // The program has ended; how does not matter to anybody.
            else if (data[0] === CHANNEL.status && payload.length > 0)
                socket.close();
        });
        socket.on("open", () => {
            signal.removeEventListener("abort", onAbort);
            resolve(terminalOn(socket, ended));
        });
    });
}
function terminalOn(socket, ended) {
    return {
        ended,
        write(bytes) {
            if (socket.readyState === socket.OPEN)
                sendInput(socket, bytes);
        },
        close: () => socket.close(),
    };
}
