import { failuresOf, rerunCommand } from "./failures.js";
import { tally } from "./tally.js";
/** junit.xml as GitLab's `artifacts:reports:junit` reads it: a suite per area, a case per scenario. */
export function junitReport(run) {
    const areas = Map.groupBy(run.scenarios, areaOf);
    const suites = [...areas].map(([area, scenarios]) => suite(run, area, scenarios));
    const { unfinished = [] } = run;
    const counts = countAttributes(run.scenarios);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="faultline" ${counts} time="${time(run.durationMs)}">`,
        ...suites,
        ...(unfinished.length > 0 ? [unfinishedSuite(unfinished)] : []),
        "</testsuites>",
        "",
    ].join("\n");
}
function suite(run, area, scenarios) {
    const total = scenarios.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const head = `name="${escape(area)}" ${countAttributes(scenarios)} time="${time(total)}" timestamp="${escape(run.startedAt)}"`;
    return [`  <testsuite ${head}>`, ...scenarios.map((scenario) => testCase(run, scenario)), "  </testsuite>"].join("\n");
}
/** GitLab shows what is missing as skipped. */
function unfinishedSuite(ids) {
    const cases = ids.map((id) => `    <testcase classname="unfinished" name="${escape(id)}"><skipped message="the run was interrupted"/></testcase>`);
    const head = `name="unfinished" tests="${ids.length}" failures="0" errors="0" skipped="${ids.length}"`;
    return [`  <testsuite ${head}>`, ...cases, "  </testsuite>"].join("\n");
}
function testCase(run, scenario) {
    const { id, title, durationMs } = scenario;
    const open = `    <testcase classname="${escape(areaOf(scenario))}" name="${escape(`${id}: ${title}`)}" file="${escape(scenario.file)}" time="${time(durationMs)}"`;
    const body = outcome(run, scenario);
    return body === "" ? `${open}/>` : `${open}>\n      ${body}\n    </testcase>`;
}
function outcome(run, scenario) {
    const { result, reason = "" } = scenario;
    const again = `again: ${rerunCommand(run, scenario)}`;
    if (result === "pass")
        return "";
    if (result === "skip")
        return `<skipped message="${escape(reason)}"/>`;
    if (result === "unsupported" || result === "known-failure") {
        return `<skipped message="${escape(`${result}: ${reason}`)}"/>`;
    }
    if (result === "error")
        return `<error message="${escape(reason)}" type="error">${escape(`${reason}\n${again}`)}</error>`;
    const failures = failuresOf(scenario);
    const texts = failures.flatMap(({ id, expected, got, nearest, place, lines, hint }) => [
        `${id}: expected ${expected}, got ${got}`,
        ...(nearest === undefined ? [] : [`nearest: ${nearest}`]),
        ...lines,
        ...(place === undefined ? [] : [`at: ${place}`]),
        ...(hint === undefined ? [] : [`hint: ${hint}`]),
    ]);
    const message = failures[0] === undefined ? reason : `${failures[0].id}: got ${failures[0].got}`;
    const text = [...(reason === "" ? [] : [reason]), ...texts, again].join("\n");
    return `<failure message="${escape(message)}" type="${escape(failures[0]?.id ?? "fail")}">${escape(text)}</failure>`;
}
function areaOf({ id }) {
    return id.split("/")[0] ?? id;
}
function countAttributes(scenarios) {
    const counts = tally({ scenarios });
    const failures = counts.fail + counts["unexpected-pass"];
    const skipped = counts.skip + counts.unsupported + counts["known-failure"];
    return `tests="${scenarios.length}" failures="${failures}" errors="${counts.error}" skipped="${skipped}"`;
}
function time(ms) {
    return (ms / 1000).toFixed(3);
}
const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": "&#10;",
    "\t": "&#9;",
};
/** XML 1.0 has no way at all to write most control characters, nor lone surrogates. */
function escape(text) {
    return text
        .toWellFormed()
        .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
        .replace(/[&<>"\n\t]/g, (character) => ENTITIES[character] ?? character);
}
