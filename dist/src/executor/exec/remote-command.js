import { requestUrl, transportError } from "../kube/kube-client.js";
import { resourcePath } from "../kube/resource-path.js";
import { TransportError } from "../kube/kube-error.js";
import { exitCode } from "./command-status.js";
import { keepAlive } from "./heartbeat.js";
import { CHANNEL, CHANNEL_PROTOCOLS, openStreamSocket, refusedStream, sendInput } from "./stream-socket.js";
/** How long a server may take to open a stream or to refuse it. */
const OPEN_LIMIT_MS = 30_000;
/** Opens an exec or attach stream over WebSocket and sends the input. Rejects like `RunningCommand.finished`. */
export function startRemoteCommand(kube, clock, remote, signal) {
    return kube.authorized(() => openCommand(kube, clock, remote, signal));
}
function openCommand(kube, clock, remote, signal) {
    const kind = remote.command === undefined ? "attach" : "exec";
    const path = `${resourcePath.pod(remote.pod.namespace, remote.pod.name)}/${kind}`;
    const url = requestUrl(kube.connection.server, path, query(remote));
    return new Promise((resolve, reject) => {
        if (signal.aborted) {
            reject(signal.reason);
            return;
        }
        const socket = openStreamSocket(kube, url, signal);
        const { promise: finished, resolve: exit, reject: fail } = Promise.withResolvers();
        let opened = false;
        const end = (settle) => {
            stopHeartbeat();
            late.cancel();
            signal.removeEventListener("abort", onAbort);
            settle();
        };
        const failed = (error) => end(() => (opened ? fail(error) : reject(error)));
        const onAbortWith = (reason) => {
            failed(reason);
            socket.terminate();
        };
        const onAbort = () => onAbortWith(signal.reason);
        const late = clock.timer(OPEN_LIMIT_MS, () => onAbortWith(new TransportError(`${kind} stream of ${url} was not opened: read: connection timed out`)), { background: true });
        const stopHeartbeat = keepAlive(socket, clock, (error) => onAbortWith(new TransportError(error)));
        signal.addEventListener("abort", onAbort, { once: true });
        socket.on("unexpected-response", (request, response) => {
            void refusedStream(response, `${kind} ${path}`).then((error) => {
                failed(error);
                request.destroy();
            });
        });
        socket.on("error", (error) => failed(transportError("GET", url, error)));
        socket.on("close", () => failed(new TransportError(`${kind} stream of ${url} ended without a status: unexpected EOF`)));
        socket.on("message", (data) => {
            const payload = data.subarray(1);
            if (data[0] === CHANNEL.stdout)
                remote.onStdout?.(payload);
            else if (data[0] === CHANNEL.stderr)
                remote.onStderr?.(payload);
            // Servers greet with an empty message on their first writable channel, which is this one when no output was asked for.
            else if (data[0] === CHANNEL.status && payload.length > 0) {
                const result = exitCode(payload.toString("utf8"));
                end(() => (typeof result === "number" ? exit(result) : fail(result)));
                socket.close();
            }
        });
        socket.on("open", () => {
            opened = true;
            late.cancel();
            const canEndInput = socket.protocol === CHANNEL_PROTOCOLS[0];
            finished.catch(() => { });
            if (remote.stdin !== undefined) {
                sendInput(socket, Buffer.from(remote.stdin, "utf8"));
                if (canEndInput)
                    socket.send(Buffer.of(CHANNEL.close, CHANNEL.stdin));
            }
            resolve({
                canEndInput,
                finished,
                close() {
                    failed(new TransportError(`${kind} stream closed`));
                    socket.terminate();
                },
            });
        });
    });
}
function query({ container, command = [], stdin, onStdout, onStderr }) {
    return [
        ...command.map((word) => ["command", word]),
        ["container", container],
        ...(onStderr ? [["stderr", "true"]] : []),
        ...(stdin === undefined ? [] : [["stdin", "true"]]),
        ...(onStdout ? [["stdout", "true"]] : []),
    ];
}
