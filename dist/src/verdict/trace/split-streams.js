const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z ([0-9a-f]{2})[OE]([ +])$/;
const STAMP_LENGTH = 32;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/**
 * Takes a trace with time stamps apart (executor facts 8.6): each line starts with 32 bytes of time, stream number, `O` or `E`,
 * and a blank, or `+` where it goes on with a line that was cut before; the line feed of such a cut is not part of the stream.
 * A carriage return may start a stamp too. Lines without a stamp belong to the stream `none`.
 */
export function splitStreams(trace) {
    const pieces = [];
    const lastOf = new Map();
    let stream = "none";
    let position = 0;
    while (position < trace.length) {
        const stamp = stampAt(trace, position);
        const fresh = position === 0 || trace[position - 1] === NEWLINE;
        if (stamp !== undefined) {
            ({ stream } = stamp);
            position += STAMP_LENGTH;
            const cut = lastOf.get(stream);
            if (stamp.goesOn && fresh && cut?.bytes.at(-1) === NEWLINE)
                cut.bytes = cut.bytes.subarray(0, -1);
        }
        else if (fresh)
            stream = "none";
        const end = lineEnd(trace, position);
        const piece = { stream, offset: position, bytes: trace.subarray(position, end) };
        pieces.push(piece);
        lastOf.set(stream, piece);
        position = end;
    }
    return pieces;
}
/** All bytes of one stream in their order. */
export function streamBytes(pieces, stream) {
    return Buffer.concat(pieces.filter((piece) => piece.stream === stream).map(({ bytes }) => bytes));
}
/** Where in the trace the byte of a stream stands. */
export function traceOffset(pieces, stream, offset) {
    let rest = offset;
    let end = 0;
    for (const piece of pieces) {
        if (piece.stream !== stream)
            continue;
        if (rest < piece.bytes.length)
            return piece.offset + rest;
        rest -= piece.bytes.length;
        end = piece.offset + piece.bytes.length;
    }
    return end;
}
function stampAt(trace, position) {
    // Cheap refusal: the T of the date and the Z of the time.
    if (trace[position + 10] !== 0x54 || trace[position + 26] !== 0x5a)
        return undefined;
    const match = STAMP.exec(trace.toString("latin1", position, position + STAMP_LENGTH));
    return match === null ? undefined : { stream: match[1] ?? "", goesOn: match[2] === "+" };
}
/** After the line feed, or after a carriage return that a stamp follows. */
function lineEnd(trace, from) {
    const newline = trace.indexOf(NEWLINE, from);
    const end = newline === -1 ? trace.length : newline + 1;
    const line = trace.subarray(from, end);
    for (let at = line.indexOf(RETURN); at !== -1 && at < line.length - 1; at = line.indexOf(RETURN, at + 1)) {
        if (stampAt(trace, from + at + 1) !== undefined)
            return from + at + 1;
    }
    return end;
}
