import { parseMarker } from "./stage-marker.js";
const NEWLINE = 10;
const BRACE = 123;
/** A marker is never longer; a line that is cannot be one and need not be held back. */
const LONGEST_MARKER = 1024;
export function createStageOutput(write) {
    let listener;
    /** The beginning of a line that may become a marker. */
    let held = Buffer.alloc(0);
    let lineStart = true;
    /** By path of the script. What a stage that was given up says late is no output of anybody. */
    const stages = new Map();
    const flush = () => {
        if (held.length === 0)
            return;
        const bytes = held;
        held = Buffer.alloc(0);
        lineStart = false;
        write(bytes);
    };
    const takeMarker = (line) => {
        const marker = parseMarker(line.toString("utf8"));
        const stage = marker && stages.get(marker.script);
        if (marker === undefined || stage === undefined)
            return false;
        const { token, proof } = stage.listener.seal;
        const heard = stage.listener === listener;
        if (marker.exitCode === undefined) {
            // A script may print its own start again.
            if (marker.proof !== proof || stage.begun)
                return false;
            stage.begun = true;
            if (heard)
                stage.listener.started();
        }
        else {
            if (marker.token !== token)
                return false;
            if (heard)
                stage.listener.ended(marker.exitCode);
        }
        return true;
    };
    return {
        flush,
        listen(next) {
            listener = next;
            if (next !== undefined)
                stages.set(next.script, { listener: next, begun: false });
        },
        push(chunk) {
            let bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
            held = Buffer.alloc(0);
            let plain = 0;
            let at = 0;
            const writePlain = (end) => {
                if (end > plain)
                    write(bytes.subarray(plain, end));
            };
            while (at < bytes.length) {
                const newline = bytes.indexOf(NEWLINE, at);
                const candidate = lineStart && bytes[at] === BRACE;
                if (newline === -1) {
                    if (candidate && bytes.length - at <= LONGEST_MARKER) {
                        writePlain(at);
                        held = Buffer.from(bytes.subarray(at));
                        return;
                    }
                    lineStart = false;
                    break;
                }
                if (candidate && newline - at <= LONGEST_MARKER) {
                    const line = bytes.subarray(at, newline);
                    if (parseMarker(line.toString("utf8")) !== undefined) {
                        writePlain(at);
                        plain = at;
                        if (takeMarker(line))
                            plain = newline + 1;
                    }
                }
                at = newline + 1;
                lineStart = true;
            }
            writePlain(bytes.length);
        },
    };
}
