import { splitStreams } from "./split-streams.js";
const ANSI = /\u001B\[[0-9;?]*[ -/]*[@-~]/g;
const SECTION = /section_(?:start|end):\d+:[^\r\n]*\r/g;
/** The log as people read it: without time stamps, section markers and ANSI sequences, cut lines whole again. */
export function plainLog(trace) {
    const lines = [];
    const cut = new Map();
    for (const { stream, bytes } of splitStreams(trace)) {
        const open = cut.get(stream);
        const text = bytes.toString("utf8");
        if (open === undefined)
            lines.push(text);
        else
            lines[open] = `${lines[open] ?? ""}${text}`;
        if (text.endsWith("\n"))
            cut.delete(stream);
        else
            cut.set(stream, open ?? lines.length - 1);
    }
    return lines.join("").replaceAll(SECTION, "").replaceAll(ANSI, "");
}
/** Lines that say `WARNING: …`, with the lines that belong to them when the runner wrote more than one. */
export function warningLines(log) {
    return log.split(/\r?\n|\r/).filter((line) => line.includes("WARNING: "));
}
