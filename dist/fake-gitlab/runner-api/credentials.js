import { refusal } from "../http/answers.js";
/** The body of a JSON call; an empty object when there is none. Undefined when it is no JSON object. */
export function jsonBody(call) {
    if (call.body.length === 0)
        return {};
    try {
        const value = JSON.parse(call.body.toString());
        return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}
/** A token of the header, the body or the query, in this order. */
export function tokenOf(call, header, body = {}) {
    const sent = call.headers[header];
    if (typeof sent === "string" && sent !== "")
        return sent;
    return typeof body["token"] === "string" ? body["token"] : (call.query.get("token") ?? "");
}
/** The job that the call may speak for, or why it may not: always 403, so that runners stop for good. */
export function authenticateJob(book, id, token) {
    const job = book.find(id);
    if (job === undefined || token !== job.token)
        return { refused: refusal("403 Forbidden") };
    if (job.isProcessing)
        return { job };
    return { refused: refusal("403 Forbidden - Job is not processing on runner", { "job-status": job.state }) };
}
