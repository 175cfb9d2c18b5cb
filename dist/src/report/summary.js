import { styleText } from "node:util";
import { failureLines } from "./failure-lines.js";
import { failuresOf, rerunCommand } from "./failures.js";
import { isBad } from "./run-result.js";
import { seconds } from "./seconds.js";
import { tally, tallyText, unfinishedText } from "./tally.js";
const HEADS = { fail: "FAIL ", error: "ERROR", "unexpected-pass": "PASS?" };
/** The end of a run on a terminal: what failed, with proof and the command that repeats it; then the counts. */
export function formatSummary(run, { color = false, skipsAreKnown = false } = {}) {
    const paint = color ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;
    const told = skipsAreKnown ? run.scenarios.filter(({ result }) => isBad(result)) : run.scenarios;
    const blocks = told.flatMap((scenario) => scenarioBlock(run, scenario, paint));
    const counts = tally(run);
    const good = !run.scenarios.some(({ result }) => isBad(result));
    const last = `${run.scenarios.length} ${run.scenarios.length === 1 ? "scenario" : "scenarios"}: ${tallyText(counts)}${unfinishedText(run)} in ${seconds(run.durationMs)}`;
    return [...blocks, `${paint(good ? "green" : "red", last)} (world ${run.world}, seed ${run.seed})`].join("\n");
}
function scenarioBlock(run, scenario, paint) {
    const { id, result, reason } = scenario;
    if (result === "pass" || result === "unsupported")
        return [];
    if (result === "skip" || result === "known-failure") {
        return [`${paint("yellow", result === "skip" ? "SKIP" : "KNOWN")}  ${id}: ${reason ?? "no reason given"}`];
    }
    // One trouble often fails many checks; the one that says most about it stands for all.
    const [first, ...others] = failuresOf(scenario).toSorted((a, b) => rank(a) - rank(b));
    return [
        ...(reason === undefined ? [] : [`${paint("red", HEADS[result])} ${id}: ${reason}`]),
        ...(first === undefined ? [] : failureLines(first, `${paint("red", "FAIL ")} ${id} ${first.id}: `, paint)),
        ...(others.length > 0
            ? [`      also failed: ${others.map((failure) => failure.id).join(", ")} (see summary.md)`]
            : []),
        `      again: ${paint("bold", rerunCommand(run, scenario))}`,
        "",
    ];
}
function rank({ id }) {
    // A runner that is gone explains everything else.
    if (id === "runner.exit")
        return -1;
    if (id.endsWith(".state"))
        return 0;
    if (id.startsWith("INV-"))
        return 1;
    return /\.(failure_reason|exit_code)$/.test(id) ? 2 : 3;
}
