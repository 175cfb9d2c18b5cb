/** Longer lines are cut into pieces of this many bytes. */
const PIECE = 16_384;
const NEWLINE = 10;
/** The beginnings of the lines by which a stage script says that it runs or has ended (executor facts 4.2). */
const MARKERS = ['{"command_exit_code":', '{"script":'].map((text) => Buffer.from(text));
/** `lineStart`: whether a line of the file begins at the offset `from`. */
export function createLogPieces(from, lineStart) {
    let offset = from;
    let rest = Buffer.alloc(0);
    let startsLine = lineStart;
    const frame = (out, piece, finished) => {
        offset += piece.length;
        out.push(Buffer.from(`${offset} `), piece);
        if (!finished)
            out.push(Buffer.from("\n"));
        startsLine = finished;
    };
    const flush = () => {
        if (rest.length === 0)
            return undefined;
        const out = [];
        frame(out, rest, false);
        rest = Buffer.alloc(0);
        return Buffer.concat(out);
    };
    return {
        push(bytes) {
            const text = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
            const out = [];
            let at = 0;
            while (at < text.length) {
                const newline = text.indexOf(NEWLINE, at);
                const lineEnd = newline === -1 ? text.length : newline;
                while (lineEnd - at > PIECE) {
                    frame(out, text.subarray(at, at + PIECE), false);
                    at += PIECE;
                }
                if (newline === -1)
                    break;
                frame(out, text.subarray(at, newline + 1), true);
                at = newline + 1;
            }
            // A copy: the caller uses its block again.
            rest = Buffer.from(text.subarray(at));
            return out.length === 0 ? undefined : Buffer.concat(out);
        },
        atEndOfFile: () => (startsLine && maybeMarker(rest) ? undefined : flush()),
        end: flush,
    };
}
function maybeMarker(line) {
    return MARKERS.some((marker) => {
        const common = Math.min(marker.length, line.length);
        return line.subarray(0, common).equals(marker.subarray(0, common));
    });
}
