import { join } from "./byte-filter.js";
export const MASKED = Buffer.from("[MASKED]");
/** Replaces each of the phrases; where several begin at one byte, the longest that is there wins. */
export function createPhraseMask(phrases) {
    const secrets = [...new Set(phrases)]
        .filter((phrase) => phrase !== "")
        .map((phrase) => Buffer.from(phrase))
        .sort((a, b) => b.length - a.length);
    const longest = secrets[0]?.length ?? 0;
    const starts = new Uint8Array(256);
    for (const secret of secrets)
        starts[secret[0] ?? 0] = 1;
    let held = Buffer.alloc(0);
    /** Where a secret may have begun whose end is not here yet. */
    const undecided = (bytes, from) => {
        for (let start = Math.max(from, bytes.length - longest + 1); start < bytes.length; start++) {
            if (starts[bytes[start] ?? 0] === 0)
                continue;
            const rest = bytes.length - start;
            if (secrets.some((secret) => secret.length > rest && secret.compare(bytes, start, bytes.length, 0, rest) === 0)) {
                return start;
            }
        }
        return bytes.length;
    };
    const mask = (bytes, last) => {
        const pieces = [];
        const next = secrets.map((secret) => bytes.indexOf(secret));
        let position = 0;
        let limit = last ? bytes.length : undecided(bytes, 0);
        while (true) {
            let match = -1;
            for (let i = 0; i < secrets.length; i++) {
                const secret = secrets[i];
                if (secret === undefined)
                    continue;
                while ((next[i] ?? -1) !== -1 && (next[i] ?? 0) < position)
                    next[i] = bytes.indexOf(secret, position);
                if ((next[i] ?? -1) !== -1 && (match === -1 || (next[i] ?? 0) < (next[match] ?? 0)))
                    match = i;
            }
            const at = match === -1 ? bytes.length : (next[match] ?? bytes.length);
            if (at >= limit)
                break;
            pieces.push(bytes.subarray(position, at), MASKED);
            position = at + (secrets[match]?.length ?? 0);
            if (limit < position)
                limit = last ? bytes.length : undecided(bytes, position);
        }
        pieces.push(bytes.subarray(position, limit));
        held = Buffer.from(bytes.subarray(limit));
        return join(pieces);
    };
    if (longest === 0)
        return { push: (bytes) => bytes, flush: () => Buffer.alloc(0) };
    return {
        push: (bytes) => mask(join([held, bytes]), false),
        flush: () => mask(held, true),
    };
}
