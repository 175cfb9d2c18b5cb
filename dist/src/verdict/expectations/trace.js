import { createHash } from "node:crypto";
import { fail, pass } from "../check.js";
import { plainLog } from "../trace/plain-log.js";
import { splitStreams, streamBytes } from "../trace/split-streams.js";
const WORK = "01";
export function checkTrace(id, job, expectation) {
    const log = plainLog(job.trace.bytes);
    const evidence = [job.trace.patches.at(-1)];
    const check = (ok, id, expected) => ok ? pass(id, { expected, got: "so it is", evidence }) : fail(id, { expected, got: lastLines(log), evidence });
    return [
        ...expectation.contains.map((text, index) => check(holds(log, text), `${id}.contains[${index}]`, `${JSON.stringify(text)} in the log`)),
        ...expectation.lacks.map((text, index) => {
            const at = log.indexOf(text);
            const claim = { expected: `no ${JSON.stringify(text)} in the log`, evidence };
            const place = `${id}.lacks[${index}]`;
            return at === -1 ? pass(place, { ...claim, got: "none" }) : fail(place, { ...claim, got: lineAt(log, at) });
        }),
        ...expectation.matches.map((pattern, index) => check(new RegExp(pattern, "mu").test(log), `${id}.matches[${index}]`, `/${pattern}/ in the log`)),
        ...checkBytes(`${id}.bytes`, job, expectation.bytes),
    ];
}
/** A line that a script is about to run says nothing about what it did: `$ echo done` is not yet `done`. */
function holds(log, text) {
    if (!log.includes(text))
        return false;
    return text.includes("$ ") || log.replaceAll(/^\$ .*\n/gm, "").includes(text);
}
function checkBytes(id, { trace }, expected) {
    if (expected === undefined)
        return [];
    const bytes = streamBytes(splitStreams(trace.bytes), WORK);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const ok = (expected.size === undefined || expected.size === bytes.length) &&
        (expected.sha256 === undefined || expected.sha256 === sha256);
    const parts = [expected.size === undefined ? [] : [`${expected.size} bytes`], expected.sha256 ?? []].flat();
    const runs = expected.contains_base64.map((text, index) => {
        const run = Buffer.from(text, "base64");
        const claim = {
            expected: `the bytes ${run.toString("hex")} in the script output`,
            evidence: [trace.patches.at(-1)],
        };
        const place = `${id}.contains_base64[${index}]`;
        return bytes.includes(run)
            ? pass(place, { ...claim, got: "so it is" })
            : fail(place, { ...claim, got: "they are not" });
    });
    if (parts.length === 0)
        return runs;
    const claim = {
        expected: `script output of ${parts.join(", SHA-256 ")}`,
        got: `${bytes.length} bytes, SHA-256 ${sha256}`,
        evidence: [trace.patches.at(-1)],
    };
    return [ok ? pass(id, claim) : fail(id, claim), ...runs];
}
/** What people look at first when something is missing. */
function lastLines(log) {
    const lines = log.trimEnd().split("\n");
    return log === ""
        ? "an empty log"
        : `a log of ${lines.length} lines that ends ${JSON.stringify(lines.slice(-3).join("\n"))}`;
}
function lineAt(log, at) {
    const start = log.lastIndexOf("\n", at) + 1;
    const end = log.indexOf("\n", at);
    return JSON.stringify(log.slice(start, end === -1 ? undefined : end).slice(0, 200));
}
