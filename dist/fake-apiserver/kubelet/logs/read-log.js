import { Readable } from "node:stream";
const NEWLINE = 0x0a;
/** The log as a client asked for it. When following, it ends with the container. */
export function readLog(log, options, clock) {
    return Readable.from(limited(pieces(log, options, clock), options.limitBytes), { objectMode: false });
}
async function* pieces(log, options, clock) {
    const since = startTime(options, clock);
    const show = (entry, lineBegins) => options.timestamps ? withTimestamps(entry, lineBegins) : entry.data;
    let lineBegins = true;
    let index = log.first;
    if (options.tailLines !== undefined) {
        const tail = lastLines(log, options.tailLines);
        index = log.next;
        for (const entry of tail) {
            if (entry.at >= since)
                yield show(entry, lineBegins);
            lineBegins = endsLine(entry);
        }
    }
    for (;;) {
        index = Math.max(index, log.first);
        for (let entry = log.at(index); entry !== undefined; entry = log.at(++index)) {
            if (entry.at >= since)
                yield show(entry, lineBegins);
            lineBegins = endsLine(entry);
        }
        if (!options.follow || log.ended)
            return;
        await log.changed();
    }
}
async function* limited(source, limit = Infinity) {
    let left = limit;
    for await (const piece of source) {
        yield piece.subarray(0, left);
        left -= piece.length;
        if (left <= 0)
            return;
    }
}
function startTime({ sinceSeconds, sinceTime }, clock) {
    if (sinceSeconds !== undefined)
        return clock.now() - sinceSeconds * 1000;
    return sinceTime === undefined ? -Infinity : Date.parse(sinceTime);
}
/** The entries that make up the last `count` lines; the first is cut to begin with its line. */
function lastLines(log, count) {
    const found = [];
    let lines = 0;
    for (let index = log.next - 1; index >= log.first; index--) {
        const entry = log.at(index);
        if (entry === undefined)
            break;
        // The newline that ends the last line of all does not begin another one.
        for (let at = entry.data.length - 1; at >= 0; at--) {
            if (entry.data[at] !== NEWLINE)
                continue;
            if (lines === count) {
                const data = entry.data.subarray(at + 1);
                const nanoseconds = entry.nanoseconds + linesBefore(entry.data, at);
                return [{ at: entry.at, nanoseconds, data }, ...found].filter(hasData);
            }
            lines += 1;
        }
        found.unshift(entry);
    }
    return count === 0 ? [] : found;
}
function linesBefore(data, end) {
    return data.subarray(0, end + 1).filter((byte) => byte === NEWLINE).length;
}
function hasData({ data }) {
    return data.length > 0;
}
function endsLine({ data }) {
    return data.at(-1) === NEWLINE;
}
function withTimestamps({ at, nanoseconds, data }, lineBegins) {
    const time = new Date(at).toISOString().slice(0, 23);
    let fraction = nanoseconds;
    const parts = [];
    let begins = lineBegins;
    for (let from = 0; from < data.length;) {
        const newline = data.indexOf(NEWLINE, from);
        const to = newline < 0 ? data.length : newline + 1;
        if (begins)
            parts.push(Buffer.from(`${time}${String(fraction++).padStart(6, "0")}Z `));
        parts.push(data.subarray(from, to));
        begins = true;
        from = to;
    }
    return Buffer.concat(parts);
}
