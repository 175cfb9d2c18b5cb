const PLACEHOLDER = /\{(date|epoch)\+(\d+)\}/g;
/**
 * Headers of an answer whose values depend on when it leaves: `{date+5}` is the HTTP date five seconds later, `{epoch+5}` the same in
 * seconds since 1970. `now` in milliseconds since then.
 */
export function answerHeaders(headers, now) {
    const at = (seconds) => now + Number(seconds) * 1000;
    const filled = (_, kind, seconds) => kind === "date" ? new Date(at(seconds)).toUTCString() : String(Math.ceil(at(seconds) / 1000));
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll(PLACEHOLDER, filled)]));
}
