const NEWLINE = 10;
const BLANK = 32;
export function createLogFrames(from, onMessage) {
    let offset = from;
    let rest = Buffer.alloc(0);
    const decode = (line) => {
        const blank = line.indexOf(BLANK);
        const head = blank === -1 ? "" : line.toString("latin1", 0, blank);
        if (!/^\d{1,15}$/.test(head)) {
            onMessage(line.toString("utf8", 0, line.length - 1));
            return undefined;
        }
        const text = line.subarray(blank + 1);
        const step = Number(head) - offset;
        if (step !== text.length && step !== text.length - 1) {
            throw new Error(`read-logs went from offset ${offset} to ${head} with ${text.length - 1} bytes`);
        }
        offset += step;
        return { offset, bytes: text.subarray(0, step) };
    };
    return {
        push(chunk) {
            const pieces = [];
            const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
            let at = 0;
            for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, at)) {
                const piece = decode(bytes.subarray(at, end + 1));
                if (piece)
                    pieces.push(piece);
                at = end + 1;
            }
            rest = Buffer.from(bytes.subarray(at));
            return pieces;
        },
    };
}
