import { fail, pass } from "../check.js";
import { plainLog } from "../trace/plain-log.js";
import { checkJobPod } from "./pod.js";
import { checkPorts } from "./ports.js";
import { checkTerminal } from "./terminal.js";
import { checkTrace } from "./trace.js";
/** `jobs:` by name, the last of that name when GitLab tried again; `job:` is the only one. */
export function checkJobs({ jobs, context }) {
    const { job: only, jobs: named } = context.expect;
    const wanted = Object.entries(named).map(([name, expectation]) => ({
        id: `jobs.${name}`,
        expectation,
        job: jobs.findLast(({ facts }) => facts.name === name),
    }));
    if (only !== undefined) {
        const names = new Set(jobs.map(({ facts }) => facts.name));
        if (names.size > 1) {
            const got = [...names].join(", ");
            return [fail("job", { expected: "a single job", got, hint: "write jobs: with names instead of job:" })];
        }
        wanted.push({ id: "job", expectation: only, job: jobs.at(-1) });
    }
    return wanted.flatMap(({ id, expectation, job }) => job === undefined
        ? [fail(id, { expected: "a job that the runner worked on", got: "none of that name" })]
        : checkJob(id, job, expectation));
}
function checkJob(id, job, expectation) {
    const final = job.finals.at(-1);
    const evidence = [job.runs.findLast(({ end }) => (end?.exitCode ?? 0) !== 0)?.end, final ?? job.start];
    const error = plainLog(job.trace.bytes)
        .split("\n")
        .findLast((line) => line.includes("ERROR: "));
    const hint = error === undefined ? undefined : `the job's log says: ${error.slice(error.indexOf("ERROR: "))}`;
    const equal = (key, expected, got) => {
        if (expected === undefined)
            return [];
        const shown = key === "exit_code" && got === 0 ? "none" : `${got}`;
        const claim = { expected: `${expected}`, got: shown, evidence, hint };
        return [expected === got ? pass(`${id}.${key}`, { ...claim, hint: undefined }) : fail(`${id}.${key}`, claim)];
    };
    return [
        ...equal("state", expectation.state, final?.state ?? "no final state"),
        ...equal("failure_reason", expectation.failure_reason, final?.failureReason ?? "none"),
        ...equal("exit_code", expectation.exit_code, final?.exitCode ?? 0),
        ...(expectation.trace === undefined ? [] : checkTrace(`${id}.trace`, job, expectation.trace)),
        ...(expectation.pod === undefined ? [] : checkJobPod(`${id}.pod`, job.pods, expectation.pod)),
        ...checkPorts(`${id}.ports`, job, expectation.ports),
        ...(expectation.terminal === undefined ? [] : checkTerminal(`${id}.terminal`, job, expectation.terminal)),
    ];
}
