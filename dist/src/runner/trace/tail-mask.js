import { join } from "./byte-filter.js";
import { MASKED } from "./phrase-mask.js";
/**
 * Keeps what announces a secret (`private_token=`, `glpat-`) and replaces the bytes after it up to the first that cannot belong
 * to the secret.
 */
export function createTailMask(announcements, belongs) {
    const words = announcements.map((word) => Buffer.from(word.toLowerCase(), "latin1"));
    const longest = Math.max(0, ...words.map((word) => word.length));
    const pattern = new RegExp(announcements.map(escapePattern).join("|"), "gi");
    const tail = Uint8Array.from({ length: 256 }, (_, byte) => (belongs(byte) ? 1 : 0));
    let held = Buffer.alloc(0);
    /** `found`: an announcement was just passed on; `inside`: its secret has begun and was replaced. */
    let state = "outside";
    const undecided = (bytes, from) => {
        for (let start = Math.max(from, bytes.length - longest + 1); start < bytes.length; start++) {
            const rest = bytes.length - start;
            const end = bytes.toString("latin1", start).toLowerCase();
            if (words.some((word) => word.length > rest && word.toString("latin1", 0, rest) === end))
                return start;
        }
        return bytes.length;
    };
    const mask = (bytes, last) => {
        const pieces = [];
        const characters = bytes.toString("latin1");
        let position = 0;
        while (position < bytes.length) {
            if (state !== "outside") {
                const start = position;
                while (position < bytes.length && tail[bytes[position] ?? 0] === 1)
                    position++;
                if (position > start && state === "found") {
                    pieces.push(MASKED);
                    state = "inside";
                }
                if (position === bytes.length)
                    break;
                state = "outside";
            }
            pattern.lastIndex = position;
            const match = pattern.exec(characters);
            if (match === null) {
                const limit = last ? bytes.length : undecided(bytes, position);
                pieces.push(bytes.subarray(position, limit));
                held = Buffer.from(bytes.subarray(limit));
                return join(pieces);
            }
            const end = match.index + match[0].length;
            pieces.push(bytes.subarray(position, end));
            position = end;
            state = "found";
        }
        held = Buffer.alloc(0);
        return join(pieces);
    };
    if (words.length === 0)
        return { push: (bytes) => bytes, flush: () => Buffer.alloc(0) };
    return {
        push: (bytes) => mask(join([held, bytes]), false),
        flush: () => mask(held, true),
    };
}
function escapePattern(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
