import { plainLog } from "../verdict/trace/plain-log.js";
/** Tells of every new state of every job. */
export function tellOfJobs(gitlab, options) {
    const told = new Map();
    gitlab.onChange((job) => {
        const known = told.get(job.id) ?? { state: "", traceEnd: 0 };
        told.set(job.id, known);
        if (options.verbose)
            known.traceEnd = tellTrace(job, known.traceEnd, options);
        if (known.state === job.state)
            return;
        known.state = job.state;
        options.print(options.json ? JSON.stringify({ job: facts(job) }) : `job ${job.id} ${job.name}: ${stateText(job)}`);
    });
}
/** Whole lines only. Gives where the next ones begin. */
function tellTrace({ id, name, trace }, from, { json, print }) {
    const end = trace.lastIndexOf("\n") + 1;
    if (end <= from)
        return from;
    const text = plainLog(trace.subarray(from, end));
    if (json)
        print(JSON.stringify({ trace: { job: id, text } }));
    else
        for (const line of text.replace(/\n$/, "").split("\n"))
            print(`${name} | ${line.replace(/\r$/, "")}`);
    return end;
}
function facts({ id, name, stage, state, failureReason, exitCode }) {
    return { id, name, stage, state, failureReason, exitCode };
}
function stateText({ state, failureReason, exitCode }) {
    const details = [failureReason, exitCode === undefined ? undefined : `exit code ${exitCode}`].filter((detail) => detail !== undefined);
    return details.length === 0 ? state : `${state} (${details.join(", ")})`;
}
