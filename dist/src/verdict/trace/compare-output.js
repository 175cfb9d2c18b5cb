import { firstDifference } from "./rebuild-trace.js";
/** Enough to tell a place from its surroundings. */
const PROBE = 64;
const NEWLINE = 0x0a;
/** Says what happened at the first difference, or undefined when `got` is `written`, or begins it where the end may be lost. */
export function compareOutput(written, got, mayLoseAfter = written.length) {
    const offset = firstDifference(written, got);
    if (offset === undefined)
        return undefined;
    const wanted = written.subarray(offset);
    const came = got.subarray(offset);
    if (came.length === 0) {
        return offset >= mayLoseAfter ? undefined : { kind: "missing", offset, excerpt: wanted };
    }
    // A line that another stream cut, and that never went on, keeps the line feed of the cut.
    if (wanted.length === 0 && came.length === 1 && came[0] === NEWLINE && written.at(-1) !== NEWLINE)
        return undefined;
    const kind = kindOf(written, got, offset);
    return { kind, offset, excerpt: kind === "missing" ? wanted : came };
}
/** The next lines of both sides tell: found later, found before, or found nowhere. */
function kindOf(written, got, offset) {
    const wanted = written.subarray(offset);
    const came = got.subarray(offset);
    const wantedComesLater = wanted.length > 0 && came.indexOf(nextLine(wanted)) > 0;
    if (wanted.indexOf(nextLine(came)) > 0)
        return wantedComesLater ? "reordered" : "missing";
    if (written.subarray(0, offset).includes(nextLine(came)))
        return "duplicate";
    return wantedComesLater || wanted.length === 0 ? "foreign" : "missing";
}
function nextLine(bytes) {
    const newline = bytes.indexOf(NEWLINE);
    return bytes.subarray(0, Math.min(PROBE, newline === -1 ? bytes.length : newline + 1));
}
