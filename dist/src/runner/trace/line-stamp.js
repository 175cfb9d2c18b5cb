const NEWLINE = 0x0a;
const RETURN = 0x0d;
/**
 * Starts every line with 32 bytes: time, stream number, `O`, and a blank for a new line or `+` for the rest of one (executor
 * facts 8.6). A line is also cut after a carriage return that no line feed follows, and where another stream comes in between; only
 * there a line feed is added, and what belongs to the cut line starts with `+`. So the streams can be taken apart again.
 */
export function createLineStamp(clock) {
    /** The stream whose line is still open. */
    let open;
    const cut = new Set();
    /** The open line ends with a carriage return: whether it is cut there depends on the next byte. */
    let returned = false;
    const stamp = (stream, bytes) => {
        if (bytes.length === 0)
            return bytes;
        const time = microseconds(clock.now());
        const fresh = Buffer.from(`${time} ${stream}O `);
        const rest = Buffer.from(`${time} ${stream}O+`);
        const pieces = [];
        if (open !== undefined && open !== stream) {
            cut.add(open);
            pieces.push(Buffer.of(NEWLINE));
            open = undefined;
            returned = false;
        }
        let position = 0;
        let nextReturn = bytes.indexOf(RETURN);
        while (position < bytes.length) {
            if (open === undefined)
                pieces.push(cut.delete(stream) ? rest : fresh);
            else if (returned && bytes[position] !== NEWLINE)
                pieces.push(rest);
            returned = false;
            open = stream;
            const newline = bytes.indexOf(NEWLINE, position);
            if (nextReturn !== -1 && nextReturn < position)
                nextReturn = bytes.indexOf(RETURN, position);
            let end = newline === -1 ? bytes.length : newline + 1;
            if (nextReturn !== -1 && nextReturn + 1 < end && bytes[nextReturn + 1] !== NEWLINE) {
                end = nextReturn + 1;
                returned = true;
            }
            else if (newline === -1)
                returned = bytes[end - 1] === RETURN;
            else
                open = undefined;
            pieces.push(bytes.subarray(position, end));
            position = end;
        }
        return Buffer.concat(pieces);
    };
    return { stamp };
}
function microseconds(now) {
    const whole = Math.floor(now);
    const micros = Math.floor((now - whole) * 1000);
    return new Date(whole).toISOString().replace("Z", `${String(micros).padStart(3, "0")}Z`);
}
