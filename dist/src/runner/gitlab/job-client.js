import { one } from "./gitlab-api.js";
export function createJobClient(api, info, job) {
    return {
        async update({ state, failureReason, exitCode, trace }, signal) {
            const body = {
                info,
                token: job.token,
                state,
                ...(failureReason === undefined ? {} : { failure_reason: failureReason }),
                ...(trace === undefined ? {} : { checksum: trace.checksum }),
                output: trace === undefined ? {} : { checksum: trace.checksum, bytesize: trace.length },
                ...(exitCode === undefined || exitCode === 0 ? {} : { exit_code: exitCode }),
            };
            try {
                const answer = await api.send({
                    method: "PUT",
                    path: `jobs/${job.id}`,
                    headers: { "content-type": "application/json", accept: "application/json", "job-token": job.token },
                    body: JSON.stringify(body),
                    ...(signal && { signal }),
                });
                return { kind: updateKind(answer.status, answer.headers), ...wishes(answer.headers) };
            }
            catch {
                return { kind: "failed", canceling: false };
            }
        },
        async patchTrace(bytes, start, debug, signal) {
            try {
                const answer = await api.send({
                    method: "PATCH",
                    path: `jobs/${job.id}/trace?debug_trace=${debug}`,
                    headers: {
                        "content-type": "text/plain",
                        "content-range": `${start}-${start + bytes.length - 1}`,
                        "job-token": job.token,
                    },
                    body: bytes,
                    ...(signal && { signal }),
                });
                return { ...patchOutcome(answer.status, answer.headers), ...wishes(answer.headers) };
            }
            catch {
                return { kind: "failed", canceling: false };
            }
        },
    };
}
function updateKind(status, headers) {
    if (isAborted(status, headers))
        return "abort";
    if (status === 200)
        return "done";
    if (status === 202)
        return "accepted";
    if (status === 412)
        return "trace-mismatch";
    if (status === 404)
        return "gone";
    return "failed";
}
function patchOutcome(status, headers) {
    if (isAborted(status, headers))
        return { kind: "abort" };
    if (status === 202)
        return { kind: "done" };
    if (status === 416)
        return { kind: "offset", offset: rangeEnd(headers) };
    if (status === 404)
        return { kind: "gone" };
    return { kind: "failed" };
}
function isAborted(status, headers) {
    const state = one(headers["job-status"]);
    return status === 403 || state === "canceled" || state === "failed";
}
function rangeEnd(headers) {
    const match = /^\d+-(\d+)$/.exec(one(headers["range"]) ?? "");
    return match === null ? 0 : Number(match[1]);
}
const LONGEST_INTERVAL_SECONDS = 15 * 60;
function wishes(headers) {
    const seconds = Number(one(headers["x-gitlab-trace-update-interval"]));
    return {
        canceling: one(headers["job-status"]) === "canceling",
        ...(Number.isInteger(seconds) && seconds > 0
            ? { intervalMs: Math.min(seconds, LONGEST_INTERVAL_SECONDS) * 1000 }
            : {}),
    };
}
