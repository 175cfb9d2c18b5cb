export function statusAnswer({ status }) {
    const { code, reason, message, details } = status;
    const seconds = details?.retryAfterSeconds;
    return {
        ...jsonAnswer(code, status),
        ...(seconds === undefined ? {} : { headers: { "Retry-After": String(seconds) } }),
        failure: { ...(reason === undefined ? {} : { reason }), ...(message === undefined ? {} : { message }) },
    };
}
export function jsonAnswer(status, value) {
    return jsonText(status, JSON.stringify(value));
}
/** The API server ends every JSON body with a newline. */
export function jsonText(status, text) {
    return { status, contentType: "application/json", body: `${text}\n` };
}
export function plainText(status, body) {
    return { status, contentType: "text/plain; charset=utf-8", body, headers: { "X-Content-Type-Options": "nosniff" } };
}
