import { STATUS_CODES } from "node:http";
import { KubeletError } from "../kubelet/kubelet.js";
import { internalError } from "../status/refusals.js";
import { StatusError } from "../status/status.js";
/** Answers a request that asked for an upgrade with plain HTTP, and closes. */
export function refuseStream(socket, error, requestId, history) {
    const { code, reason, body, type } = answerFor(error);
    const message = error instanceof Error ? error.message : String(error);
    history.record("api", { type: "response", id: requestId, status: code, reason, message, body });
    socket.end([
        `HTTP/1.1 ${code} ${STATUS_CODES[code] ?? ""}`,
        `Content-Type: ${type}`,
        `Content-Length: ${Buffer.byteLength(body)}`,
        "Connection: close",
        "",
        body,
    ].join("\r\n"));
}
function answerFor(error) {
    // An empty reason marks the kubelet's own words, which an API server passes on as they are.
    if (error instanceof KubeletError && error.reason === "") {
        return { code: error.code, reason: "", body: error.message, type: "text/plain; charset=utf-8" };
    }
    const { status } = asStatusError(error);
    return { code: status.code, reason: status.reason ?? "", body: JSON.stringify(status), type: "application/json" };
}
function asStatusError(error) {
    if (error instanceof StatusError)
        return error;
    if (error instanceof KubeletError) {
        const name = /^pods "([^"]+)" not found$/.exec(error.message)?.[1];
        return new StatusError(error.code, error.reason, error.message, name === undefined ? undefined : { name, kind: "pods" });
    }
    return internalError(error instanceof Error ? error.message : String(error));
}
