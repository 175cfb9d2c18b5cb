const UNITS = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };
/** Seconds of a Go duration such as `1h30m` or `500ms`; undefined when it is none. */
export function parseGoDuration(text) {
    const match = /^([+-]?)((?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h))+$/.exec(text);
    if (match === null)
        return /^[+-]?0$/.test(text) ? 0 : undefined;
    let seconds = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)/g)) {
        seconds += Number(amount) * (UNITS[unit ?? ""] ?? 0);
    }
    return match[1] === "-" ? -seconds : seconds;
}
/** As Go prints it: `1h0m0s`, `5m0s`, `1.5s`, `250ms`, `0s`. To the microsecond. */
export function formatGoDuration(seconds) {
    const sign = seconds < 0 ? "-" : "";
    const micros = Math.round(Math.abs(seconds) * 1e6);
    if (micros === 0)
        return "0s";
    if (micros < 1000)
        return `${sign}${micros}µs`;
    if (micros < 1_000_000)
        return `${sign}${micros / 1000}ms`;
    const minutes = Math.floor(micros / 60_000_000);
    const rest = `${(micros % 60_000_000) / 1e6}s`;
    if (minutes === 0)
        return sign + rest;
    const hours = Math.floor(minutes / 60);
    return hours === 0 ? `${sign}${minutes}m${rest}` : `${sign}${hours}h${minutes % 60}m${rest}`;
}
