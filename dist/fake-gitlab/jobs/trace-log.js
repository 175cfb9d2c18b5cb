import { crc32 } from "node:zlib";
const FIRST_CAPACITY = 16 * 1024;
/** A job's log as GitLab keeps it: bytes that only grow at the end. */
export class TraceLog {
    #buffer = Buffer.alloc(0);
    #length = 0;
    #crc = 0;
    /** A view of what arrived so far; later bytes do not change it. */
    get bytes() {
        return this.#buffer.subarray(0, this.#length);
    }
    get length() {
        return this.#length;
    }
    /** As runners write it: `crc32:` and 8 lower-case hex digits. */
    get checksum() {
        return `crc32:${this.#crc.toString(16).padStart(8, "0")}`;
    }
    /** Takes the bytes only when they follow on what is there. */
    append(data, offset) {
        if (offset !== this.#length)
            return false;
        const end = this.#length + data.length;
        if (end > this.#buffer.length) {
            const grown = Buffer.alloc(Math.max(FIRST_CAPACITY, end, this.#buffer.length * 2));
            this.#buffer.copy(grown, 0, 0, this.#length);
            this.#buffer = grown;
        }
        data.copy(this.#buffer, offset);
        this.#length = end;
        this.#crc = crc32(data, this.#crc);
        return true;
    }
    clear() {
        this.truncate(0);
    }
    /** Forgets what lies behind so many bytes. */
    truncate(length) {
        if (length >= this.#length)
            return;
        this.#buffer = Buffer.from(this.#buffer.subarray(0, length));
        this.#length = length;
        this.#crc = crc32(this.#buffer);
    }
}
