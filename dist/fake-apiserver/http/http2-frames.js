import { HTTP2_ERROR_CODES } from "../../src/platform/index.js";
const RST_STREAM = 3;
const GOAWAY = 7;
/** RFC 9113, 6.4. */
export function rstStreamFrame(stream, code) {
    const payload = Buffer.alloc(4);
    payload.writeUInt32BE(HTTP2_ERROR_CODES.indexOf(code));
    return frame(RST_STREAM, stream, payload);
}
/** RFC 9113, 6.8. */
export function goAwayFrame(lastStream, code, debug) {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(lastStream);
    head.writeUInt32BE(HTTP2_ERROR_CODES.indexOf(code), 4);
    return frame(GOAWAY, 0, Buffer.concat([head, Buffer.from(debug)]));
}
function frame(type, stream, payload) {
    const head = Buffer.alloc(9);
    head.writeUIntBE(payload.length, 0, 3);
    head.writeUInt8(type, 3);
    head.writeUInt32BE(stream, 5);
    return Buffer.concat([head, payload]);
}
