import { createHash } from "node:crypto";
const LOWER_ALPHANUMERIC = "abcdefghijklmnopqrstuvwxyz0123456789";
/** The same seed gives the same numbers on every machine and Node version (xoshiro128**, seeded by SHA-256). */
export function createSeededRandom(seed) {
    const digest = createHash("sha256").update(seed).digest();
    let a = digest.readUInt32LE(0);
    let b = digest.readUInt32LE(4);
    let c = digest.readUInt32LE(8);
    let d = digest.readUInt32LE(12) | 1;
    const word = () => {
        const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
        const t = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = rotateLeft(d, 11);
        return result;
    };
    const random = {
        next: () => (word() * 0x200000 + (word() >>> 11)) / 0x20000000000000,
        below: (limit) => Math.floor(random.next() * limit),
        text(length, alphabet = LOWER_ALPHANUMERIC) {
            let text = "";
            for (let i = 0; i < length; i++)
                text += alphabet[random.below(alphabet.length)];
            return text;
        },
        uuid() {
            const hex = Buffer.alloc(16);
            for (let i = 0; i < 16; i++)
                hex[i] = random.below(256);
            hex[6] = ((hex[6] ?? 0) & 0x0f) | 0x40;
            hex[8] = ((hex[8] ?? 0) & 0x3f) | 0x80;
            return hex.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
        },
        fork: (name) => createSeededRandom(`${seed}/${name}`),
    };
    return random;
}
function rotateLeft(value, bits) {
    return (value << bits) | (value >>> (32 - bits));
}
