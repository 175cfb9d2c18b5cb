/** Broken bytes, or a kind of field that Kubernetes never writes. */
export class WireError extends Error {
    name = "WireError";
}
/** Before every protobuf body of the API. */
export const MAGIC = Buffer.from("k8s\0");
const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;
/** The fields of a message in the order in which they were written. Throws `WireError`. */
export function* readFields(message) {
    let at = 0;
    function varint() {
        let value = 0n;
        for (let shift = 0n; shift < 70n; shift += 7n) {
            const byte = message[at++];
            if (byte === undefined)
                break;
            value |= BigInt(byte & 0x7f) << shift;
            if (byte < 0x80)
                return BigInt.asUintN(64, value);
        }
        throw new WireError("unexpected EOF");
    }
    function bytes(length) {
        const end = at + length;
        if (end > message.length)
            throw new WireError("unexpected EOF");
        const found = message.subarray(at, end);
        at = end;
        return found;
    }
    while (at < message.length) {
        const key = Number(varint());
        const number = Math.floor(key / 8);
        const kind = key % 8;
        if (kind === VARINT)
            yield { number, value: varint() };
        else if (kind === BYTES)
            yield { number, value: bytes(Number(varint())) };
        else if (kind === FIXED64 || kind === FIXED32)
            bytes(kind === FIXED64 ? 8 : 4);
        else
            throw new WireError(`proto: illegal wireType ${kind}`);
    }
}
/** A field with bytes, a text or a message. */
export function bytesField(number, value) {
    return Buffer.concat([varint(BigInt(number * 8 + BYTES)), varint(BigInt(value.length)), value]);
}
/** A field with an integer; negative ones take ten bytes. */
export function numberField(number, value) {
    return Buffer.concat([varint(BigInt(number * 8 + VARINT)), varint(BigInt.asUintN(64, value))]);
}
function varint(value) {
    const bytes = [];
    for (; value >= 0x80n; value >>= 7n)
        bytes.push(Number(value & 0x7fn) | 0x80);
    bytes.push(Number(value));
    return Buffer.from(bytes);
}
