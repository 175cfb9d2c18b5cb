/** Sends a request and reads the whole answer within the limits. */
export async function request(outside, message, limits = {}) {
    const client = await outside.http();
    const abort = new AbortController();
    const after = (ms, what) => ms === undefined ? undefined : outside.clock.timer(ms, () => abort.abort(new Error(`timeout awaiting ${what}`)));
    const whole = after(limits.timeoutMs, "response");
    const head = after(limits.headMs, "response headers");
    try {
        const response = await client.request({ ...message, signal: abort.signal });
        head?.cancel();
        const chunks = [];
        for await (const chunk of response.body)
            chunks.push(chunk);
        return { status: response.status, headers: response.headers, body: Buffer.concat(chunks) };
    }
    finally {
        whole?.cancel();
        head?.cancel();
        client.close();
    }
}
/** For instance `201 Created`. */
export function statusLine(status) {
    const text = STATUS_TEXTS[status];
    return text === undefined ? String(status) : `${status} ${text}`;
}
const STATUS_TEXTS = {
    200: "OK",
    201: "Created",
    204: "No Content",
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    413: "Request Entity Too Large",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
};
