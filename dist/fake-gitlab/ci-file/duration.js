import { text } from "./readers.js";
import { describeTree } from "./tree.js";
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = [
    [/^(s|secs?|seconds?)$/, 1],
    [/^(m|mins?|minutes?)$/, MINUTE],
    [/^(h|hrs?|hours?)$/, HOUR],
    [/^(d|days?)$/, DAY],
    [/^(w|wks?|weeks?)$/, 7 * DAY],
    [/^(mos?|months?)$/, 30 * DAY],
    [/^(y|yrs?|years?)$/, 365.25 * DAY],
];
/** `1h 30m`, `90 minutes`, `1 week and 2 days`, `3600`: seconds, or undefined when it is none of these. */
export function parseDuration(written) {
    const words = written
        .toLowerCase()
        .replaceAll(/\band\b|,/g, " ")
        .trim();
    if (words === "")
        return undefined;
    let seconds = 0;
    let rest = words;
    while (rest !== "") {
        const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)\s*/.exec(rest);
        const unit = match?.[2] === "" ? 1 : UNITS.find(([pattern]) => pattern.test(match?.[2] ?? ""))?.[1];
        if (match === null || unit === undefined)
            return undefined;
        seconds += Number(match[1]) * unit;
        rest = rest.slice(match[0].length);
    }
    return Math.round(seconds);
}
/** Seconds of `timeout` and the like. */
export function duration(tree, keyword, problems) {
    const written = text(tree, keyword, problems);
    if (written === undefined)
        return undefined;
    const seconds = parseDuration(written);
    if (seconds !== undefined && seconds > 0)
        return seconds;
    problems.add("wrong-value", tree.at, `"${keyword}" is ${describeTree(tree)}, expected a duration like 1h 30m`);
    return undefined;
}
