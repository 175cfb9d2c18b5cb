import { constants, createDeflate, createInflate } from "node:zlib";
import { HEADER_DICTIONARY } from "./header-dictionary.js";
export function createHeaderCodec() {
    const inflate = createInflate({ dictionary: HEADER_DICTIONARY });
    const deflate = createDeflate({ dictionary: HEADER_DICTIONARY });
    return {
        decode: (block) => new Promise((resolve, reject) => {
            inflate.once("error", reject);
            inflate.write(block, () => {
                inflate.removeListener("error", reject);
                resolve(parseHeaders(readAll(inflate)));
            });
        }),
        encode: (headers) => new Promise((resolve, reject) => {
            deflate.once("error", reject);
            deflate.write(formatHeaders(headers));
            deflate.flush(constants.Z_SYNC_FLUSH, () => {
                deflate.removeListener("error", reject);
                resolve(readAll(deflate));
            });
        }),
        close() {
            inflate.close();
            deflate.close();
        },
    };
}
function readAll(stream) {
    const parts = [];
    for (let part = stream.read(); part !== null; part = stream.read())
        parts.push(part);
    return Buffer.concat(parts);
}
function parseHeaders(block) {
    const headers = new Map();
    let at = 4;
    const text = () => {
        const length = block.readUInt32BE(at);
        at += 4 + length;
        return block.toString("latin1", at - length, at);
    };
    for (let left = block.readUInt32BE(0); left > 0; left--) {
        const name = text();
        headers.set(name.toLowerCase(), text());
    }
    return headers;
}
function formatHeaders(headers) {
    const number = (value) => {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32BE(value);
        return bytes;
    };
    const parts = [number(headers.size)];
    for (const [name, value] of headers) {
        for (const text of [name, value])
            parts.push(number(text.length), Buffer.from(text, "latin1"));
    }
    return Buffer.concat(parts);
}
