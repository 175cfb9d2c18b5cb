import { fail, pass } from "../check.js";
import { plainLog, warningLines } from "../trace/plain-log.js";
/** `warnings:` in the WARNING lines of any job's log. */
export function checkWarnings({ jobs, context }) {
    const lines = jobs.flatMap(({ trace }) => warningLines(plainLog(trace.bytes)));
    return context.expect.warnings.map((text, index) => {
        const claim = {
            expected: `a WARNING line with ${JSON.stringify(text)}`,
            got: lines.length === 0 ? "no warning at all" : lines.map((line) => JSON.stringify(line)).join(", "),
            evidence: jobs.map(({ trace }) => trace.patches.at(-1)),
        };
        const id = `warnings[${index}]`;
        return lines.some((line) => line.includes(text)) ? pass(id, claim) : fail(id, claim);
    });
}
