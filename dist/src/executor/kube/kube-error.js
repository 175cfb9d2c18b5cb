/** A refusal by the API server. The text is what every Kubernetes client shows. */
export class KubeError extends Error {
    name = "KubeError";
    /** HTTP status. */
    status;
    /** `NotFound`, `AlreadyExists`, `Forbidden` …; "" when the server gave none. */
    reason;
    constructor(status, reason, message) {
        super(message);
        this.status = status;
        this.reason = reason;
    }
}
/** The connection broke, could not be made, or did not speak the protocol. The text is Go's. */
export class TransportError extends Error {
    name = "TransportError";
}
export function isNotFound(error) {
    return error instanceof KubeError && error.status === 404;
}
export function isAlreadyExists(error) {
    return error instanceof KubeError && error.status === 409 && error.reason === "AlreadyExists";
}
/** The error that an unsuccessful answer stands for. */
export function kubeError(status, body, request) {
    const parsed = parseStatus(body);
    if (parsed)
        return new KubeError(status, parsed.reason ?? "", parsed.message || `unknown`);
    return new KubeError(status, "", bareText(status, body, request));
}
export function parseStatus(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === "object" && value?.kind === "Status" ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function bareText(status, body, request) {
    if (status === 401)
        return "the server has asked for the client to provide credentials";
    if (status === 404)
        return "the server could not find the requested resource";
    if (status === 429)
        return "the server has received too many requests and has asked us to try again later";
    if (status >= 500) {
        const said = body.trim() === "" ? "unknown" : body.trim().slice(0, 2048);
        return `an error on the server (${JSON.stringify(said)}) has prevented the request from succeeding (${request})`;
    }
    return `the server rejected our request for an unknown reason (${request})`;
}
