import { json, refusal } from "../http/answers.js";
import { isKnownReason } from "../payload/failure-reasons.js";
import { authenticateJob, jsonBody, tokenOf } from "./credentials.js";
/** `PUT jobs/:id` (executor facts 8.5): confirmation, keep-alive and the final state. */
export function updateJob(call, id, settings) {
    const { book, history, silence, failureReasons } = settings;
    const body = jsonBody(call);
    if (body === undefined)
        return refusal("400 Bad request");
    const state = typeof body["state"] === "string" ? body["state"] : "";
    const refused = (answer) => {
        const { failureReason, exitCode } = outcomeOf(body);
        history.record("gitlab", {
            type: "job-state",
            job: id,
            state,
            accepted: false,
            ...(failureReason === undefined ? {} : { failureReason }),
            ...(exitCode === undefined ? {} : { exitCode }),
        });
        return answer;
    };
    const authenticated = authenticateJob(book, id, tokenOf(call, "job-token", body));
    if (authenticated.job === undefined)
        return refused(authenticated.refused);
    const { job } = authenticated;
    silence.heard(job);
    if (state === "pending" || state === "running")
        return keepAlive(job, state, book);
    if ((state !== "success" && state !== "failed") || job.awaitsConfirmation)
        return refused(status(400, job));
    if (!traceIsComplete(job, body)) {
        // The runner sends everything again from its first byte, which only fits an empty trace.
        job.log.clear();
        return refused(status(412, job));
    }
    const outcome = state === "failed" ? failed(body) : {};
    if (!isKnownReason(outcome.failureReason, failureReasons))
        return refused(refusal("500 Internal Server Error"));
    if (isStillFlushing(job, settings)) {
        return refused(status(202, job, { "x-gitlab-trace-update-interval": String(settings.traceUpdateInterval) }));
    }
    // Cancelled gracefully: the runner took its time to end, but cancelled it is.
    book.change(job, job.state === "canceling" ? "canceled" : state, outcome);
    return status(200, job);
}
function keepAlive(job, state, book) {
    if (state === "running" && job.awaitsConfirmation)
        book.change(job, "running");
    return status(200, job);
}
/** GitLab answers with the bare number. */
function status(code, job, headers = {}) {
    return json(code, code, job.state === "canceling" ? { "job-status": job.state, ...headers } : headers);
}
/** The first time that a runner tells of an end begins the work on the log. */
function isStillFlushing(job, { clock, traceFlushMs }) {
    job.endToldAt ??= clock.now();
    return clock.now() < job.endToldAt + traceFlushMs;
}
/** What the runner says it sent is what is here. Runners that say nothing are believed. */
function traceIsComplete(job, body) {
    const output = typeof body["output"] === "object" && body["output"] !== null ? { ...body["output"] } : {};
    const checksum = output["checksum"] ?? body["checksum"];
    const size = output["bytesize"];
    if (typeof size === "number" && size !== job.log.length)
        return false;
    return typeof checksum !== "string" || checksum === "" || checksum === job.log.checksum;
}
function failed(body) {
    return { failureReason: "unknown_failure", ...outcomeOf(body) };
}
function outcomeOf(body) {
    const { failure_reason: reason, exit_code: exitCode } = body;
    return {
        ...(typeof reason === "string" && reason !== "" ? { failureReason: reason } : {}),
        ...(typeof exitCode === "number" ? { exitCode } : {}),
    };
}
