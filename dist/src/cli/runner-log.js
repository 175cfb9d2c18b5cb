import { usageError } from "../diagnostics/index.js";
const ORDER = ["debug", "info", "warning", "error"];
/** The values of `log_level` in config.toml, and the least that each shows. */
const LEAST = {
    trace: "debug",
    debug: "debug",
    info: "info",
    warn: "warning",
    warning: "warning",
    error: "error",
    fatal: "error",
    panic: "error",
};
/** The values that `log_level` may have. */
export function knownLogLevels() {
    return Object.keys(LEAST);
}
/** On stderr, one line each: time, level, message, `key=value`. Throws a `UsageError` for a level that there is not. */
export function createRunnerLog(clock, logLevel) {
    const least = LEAST[logLevel];
    if (least === undefined) {
        throw usageError("unknown-log-level", `log_level is "${logLevel}", expected debug, info, warn, error, fatal or panic`);
    }
    return (level, message, fields = {}) => {
        if (ORDER.indexOf(level) < ORDER.indexOf(least))
            return;
        const details = Object.entries(fields).map(([key, value]) => ` ${key}=${quoted(value)}`);
        console.error(`${new Date(clock.now()).toISOString()} ${level.padEnd(7)} ${oneLine(message)}${details.join("")}`);
    };
}
function quoted(value) {
    return /^[\w./:@+-]+$/.test(value) ? value : JSON.stringify(value);
}
function oneLine(text) {
    return text.replaceAll(/\r?\n/g, "\\n");
}
