/** `2026-01-02T03:04:05.678Z warning message key=value` */
const OWN = /^\d{4}-\d\d-\d\dT[\d:.]+Z (debug|info|warning|error) +(.*)$/;
/** `time="…" level=warning msg="…" key=value`, as programs in Go print it. */
const PAIRS = /^time=(?:"[^"]*"|\S+) level=\w+ msg=/;
/** `WARNING: message   key=value`: how GitLab Runner prints for people. */
const PREFIX = /^(DEBUG|INFO|WARNING|ERROR|FATAL|PANIC): +/;
const PAIR = /(?:^|\s)([A-Za-z_][\w.-]*)=("(?:[^"\\]|\\.)*"|\S*)/g;
const TRAILING_PAIRS = /\s+[A-Za-z_][\w.-]*=(?:"(?:[^"\\]|\\.)*"|[^\s="]*)(?:\s+[A-Za-z_][\w.-]*=(?:"(?:[^"\\]|\\.)*"|[^\s="]*))*\s*$/;
// oxlint-disable-next-line no-control-regex -- terminals are told of colours by control characters
const COLOURS = /\x1b\[[\d;]*[A-Za-z]/g;
/** Reads a line in any of the forms that runners print: this project's, GitLab Runner's for people, as pairs, as JSON. */
export function parseLogLine(text) {
    const line = text.replaceAll(COLOURS, "").trimEnd();
    const json = line.startsWith("{") ? jsonLine(line) : undefined;
    if (json !== undefined)
        return json;
    if (PAIRS.test(line)) {
        const { time: _, level = "info", msg = "", ...fields } = pairs(line);
        return { level, message: msg, fields };
    }
    const own = OWN.exec(line);
    const prefix = PREFIX.exec(line);
    const level = own?.[1] ?? prefix?.[1]?.toLowerCase() ?? "info";
    const rest = own?.[2] ?? line.slice(prefix?.[0].length ?? 0);
    const trailing = TRAILING_PAIRS.exec(rest);
    if (trailing === null)
        return { level, message: rest, fields: {} };
    return { level, message: rest.slice(0, trailing.index), fields: pairs(trailing[0]) };
}
function jsonLine(line) {
    try {
        const { time: _, level, msg, ...rest } = JSON.parse(line);
        const fields = Object.entries(rest).map(([key, value]) => [key, asText(value)]);
        return { level: asText(level ?? "info"), message: asText(msg ?? ""), fields: Object.fromEntries(fields) };
    }
    catch {
        return undefined;
    }
}
function pairs(text) {
    return Object.fromEntries([...text.matchAll(PAIR)].map(([, key = "", value = ""]) => [key, unquoted(value)]));
}
function unquoted(value) {
    if (!value.startsWith('"'))
        return value;
    try {
        return String(JSON.parse(value));
    }
    catch {
        return value.slice(1, -1);
    }
}
function asText(value) {
    return typeof value === "string" ? value : JSON.stringify(value);
}
