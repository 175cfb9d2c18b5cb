/** Undefined when the body of a request for a job has none. */
export function runnerSessionIn(body) {
    const { session } = body;
    if (typeof session !== "object" || session === null || !("url" in session))
        return undefined;
    const { url, certificate, authorization } = session;
    if (typeof url !== "string" || !URL.canParse(url))
        return undefined;
    return { url, certificate: text(certificate), authorization: text(authorization) };
}
function text(value) {
    return typeof value === "string" ? value : "";
}
