import { failure } from "../http/answers.js";
import { dropJob } from "../jobs/drop-job.js";
import { authenticateJob, tokenOf } from "./credentials.js";
/** `PATCH jobs/:id/trace` (executor facts 8.4). Only the first number of `Content-Range` counts, as in GitLab. */
export function appendTrace(call, id, settings) {
    const { book, history, silence, maxTraceBytes, traceUpdateInterval } = settings;
    const range = call.headers["content-range"] ?? "";
    const offset = Number(/^\d+/.exec(range)?.[0] ?? 0);
    const answered = (answer) => {
        history.record("gitlab", {
            type: "job-trace",
            job: id,
            offset,
            base64: call.body.toString("base64"),
            status: answer.status,
        });
        return answer;
    };
    const { job, refused } = authenticateJob(book, id, tokenOf(call, "job-token"));
    if (job === undefined)
        return answered(refused);
    silence.heard(job);
    if (range === "")
        return answered(failure("400 Missing header Content-Range"));
    if (offset + call.body.length > maxTraceBytes) {
        dropJob(job, "trace_size_exceeded", settings);
        return answered(failure("403 Forbidden", { "job-status": job.state }));
    }
    const fits = job.log.append(call.body, offset);
    const end = `0-${job.log.length}`;
    if (!fits)
        return answered(failure("416 Range Not Satisfiable", { range: end }));
    const answer = answered({
        status: 202,
        headers: {
            "job-status": job.state,
            range: end,
            "x-gitlab-trace-update-interval": String(traceUpdateInterval),
        },
    });
    book.touched(job);
    return answer;
}
