const CODES = { synStream: 1, synReply: 2, rstStream: 3, ping: 6, goaway: 7 };
const FIN = 0x01;
const CONTROL = 0x80000000;
const VERSION = 3;
export function createFrameReader() {
    let parts = [];
    let size = 0;
    return {
        push(data) {
            parts.push(data);
            size += data.length;
            const frames = [];
            for (;;) {
                const head = joined(8);
                if (head === undefined)
                    return frames;
                const length = 8 + head.readUIntBE(5, 3);
                const whole = joined(length);
                if (whole === undefined)
                    return frames;
                frames.push(parseFrame(whole.subarray(0, length)));
                parts = [whole.subarray(length)];
                size -= length;
            }
        },
    };
    /** The first part, made to have at least `length` bytes; undefined while there are fewer. */
    function joined(length) {
        if (size < length)
            return undefined;
        if ((parts[0]?.length ?? 0) < length)
            parts = [Buffer.concat(parts)];
        return parts[0];
    }
}
function parseFrame(frame) {
    const first = frame.readUInt32BE(0);
    const fin = ((frame[4] ?? 0) & FIN) !== 0;
    const body = frame.subarray(8);
    if (first < CONTROL)
        return { type: "data", stream: first, fin, data: body };
    const code = first & 0xffff;
    switch (code) {
        case CODES.synStream:
            return { type: "syn-stream", stream: streamId(body), fin, headers: body.subarray(10) };
        case CODES.rstStream:
            return { type: "rst-stream", stream: streamId(body) };
        case CODES.ping:
            return { type: "ping", id: body.readUInt32BE(0) };
        case CODES.goaway:
            return { type: "goaway" };
        default:
            return { type: "other", code };
    }
}
function streamId(body) {
    return body.readUInt32BE(0) & 0x7fffffff;
}
/** The eight bytes before the data of a data frame. */
export function dataHead(stream, length, fin) {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(stream, 0);
    head[4] = fin ? FIN : 0;
    head.writeUIntBE(length, 5, 3);
    return head;
}
export function synReply(stream, headers) {
    const id = Buffer.alloc(4);
    id.writeUInt32BE(stream);
    return controlFrame(CODES.synReply, Buffer.concat([id, headers]));
}
export function ping(id) {
    const body = Buffer.alloc(4);
    body.writeUInt32BE(id);
    return controlFrame(CODES.ping, body);
}
function controlFrame(code, body) {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(CONTROL + VERSION * 0x10000 + code, 0);
    head.writeUIntBE(body.length, 5, 3);
    return Buffer.concat([head, body]);
}
