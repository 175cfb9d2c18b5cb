import { fail, pass } from "../check.js";
import { eventsOf } from "../observation/event-of.js";
import { bounds, countText, isWithin } from "./count.js";
import { differencesText, nearestMiss } from "./nearest-miss.js";
import { partialMatch } from "./partial-match.js";
/** `runner_log:` in the messages of the runner's own log and their fields. */
export function checkRunnerLog({ history, context }) {
    const { runner_log: expected } = context.expect;
    if (expected === undefined)
        return [];
    const lines = eventsOf(history, "runner-log");
    const find = (text) => lines.find((line) => lineText(line).includes(text));
    return [
        ...expected.contains.map((text, index) => {
            const found = find(text);
            const id = `runner_log.contains[${index}]`;
            const claim = { expected: `${JSON.stringify(text)} in the runner's log`, evidence: [found] };
            return found === undefined
                ? fail(id, { ...claim, got: `${lines.length} lines without it` })
                : pass(id, { ...claim, got: lineText(found) });
        }),
        ...expected.lacks.map((text, index) => {
            const found = find(text);
            const id = `runner_log.lacks[${index}]`;
            const claim = { expected: `no ${JSON.stringify(text)} in the runner's log`, evidence: [found] };
            return found === undefined ? pass(id, { ...claim, got: "none" }) : fail(id, { ...claim, got: lineText(found) });
        }),
        ...expected.lines.map((wanted, index) => checkLine(`runner_log.lines[${index}]`, lines, wanted)),
    ];
}
function checkLine(id, lines, wanted) {
    const { count, ...what } = wanted;
    const fitting = lines.filter((line) => differences(line, wanted).length === 0);
    const limits = bounds(count);
    const claim = {
        expected: `${countText(limits)} lines of the runner's log with ${JSON.stringify(what)}`,
        got: `${fitting.length} of ${lines.length}`,
        evidence: fitting.slice(-3),
    };
    if (isWithin(fitting.length, limits))
        return pass(id, claim);
    if (fitting.length > limits.max) {
        return fail(id, { ...claim, evidence: fitting.slice(limits.max), within: ["count"] });
    }
    const near = nearestMiss(lines, (line) => differences(line, wanted));
    if (near === undefined)
        return fail(id, claim);
    const nearest = `${near.candidate.level}: ${lineText(near.candidate)}: ${differencesText(near.differences)}`;
    return fail(id, { ...claim, nearest, evidence: [...fitting.slice(-2), near.candidate] });
}
function differences({ level, message, fields = {} }, wanted) {
    const { contains, matches } = wanted;
    const differs = (key, path, expected, got, ok) => ok ? [] : [{ path, expected, got, within: [key] }];
    return [
        ...differs("level", "level", wanted.level ?? "", level, wanted.level === undefined || wanted.level === level),
        ...differs("contains", "message", `…${contains}…`, message, contains === undefined || message.includes(contains)),
        ...differs("matches", "message", `/${matches}/`, message, matches === undefined || new RegExp(matches, "mu").test(message)),
        ...(wanted.fields === undefined ? [] : partialMatch(wanted.fields, fields, "fields", ["fields"])),
    ];
}
function lineText({ message, fields = {} }) {
    return [message, ...Object.entries(fields).map(([key, value]) => `${key}=${value}`)].join(" ");
}
