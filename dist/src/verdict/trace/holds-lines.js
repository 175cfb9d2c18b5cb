import { repairUtf8 } from "./utf8-repair.js";
/** The first line of `written` that `trace` does not have after the ones before it; for traces whose streams cannot be told apart. */
export function holdsLines(trace, written) {
    const log = repairUtf8(trace);
    let position = 0;
    let offset = 0;
    while (offset < written.length) {
        const newline = written.indexOf(0x0a, offset);
        const end = newline === -1 ? written.length : newline;
        const line = repairUtf8(written.subarray(offset, end));
        const found = log.indexOf(line, position);
        if (found === -1)
            return { line: line.toString(), offset };
        position = found + line.length;
        offset = end + 1;
    }
    return undefined;
}
