import { crc32 } from "node:zlib";
export function createTraceBuffer() {
    let store = Buffer.alloc(16 * 1024);
    let length = 0;
    let checksum = 0;
    return {
        get length() {
            return length;
        },
        get checksum() {
            return `crc32:${checksum.toString(16).padStart(8, "0")}`;
        },
        append(bytes) {
            if (length + bytes.length > store.length) {
                const larger = Buffer.alloc(Math.max(store.length * 2, length + bytes.length));
                store.copy(larger, 0, 0, length);
                store = larger;
            }
            bytes.copy(store, length);
            length += bytes.length;
            checksum = crc32(bytes, checksum);
        },
        slice: (from, to) => store.subarray(from, Math.min(to, length)),
    };
}
