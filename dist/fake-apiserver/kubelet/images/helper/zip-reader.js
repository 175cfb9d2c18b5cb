import { inflateSync } from "fflate";
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
/** The entries of a zip archive, unlike most readers with their permissions. Throws when it is none, or is too large for the plain format. */
export function readZip(archive) {
    const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end === -1 || archive.readUInt32LE(end) !== END_OF_CENTRAL)
        throw new Error("zip: not a valid zip file");
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    if (count === 0xffff || at === 0xffffffff)
        throw new Error("zip: archives beyond 4 GB or 65535 files are not supported");
    const entries = [];
    for (let i = 0; i < count; i++) {
        if (archive.readUInt32LE(at) !== CENTRAL_ENTRY)
            throw new Error("zip: broken directory of entries");
        const nameLength = archive.readUInt16LE(at + 28);
        entries.push(entryAt(archive, at, nameLength));
        at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return entries;
}
function entryAt(archive, at, nameLength) {
    const madeOn = archive.readUInt8(at + 5);
    const method = archive.readUInt16LE(at + 10);
    const packed = archive.readUInt32LE(at + 20);
    const size = archive.readUInt32LE(at + 24);
    const local = archive.readUInt32LE(at + 42);
    const path = archive.toString("utf8", at + 46, at + 46 + nameLength);
    return {
        path,
        mode: madeOn === 3 ? archive.readUInt16LE(at + 40) : 0,
        modified: dosTime(archive.readUInt16LE(at + 14), archive.readUInt16LE(at + 12)),
        bytes() {
            const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
            const data = archive.subarray(start, start + packed);
            if (method === 0)
                return data;
            if (method !== 8)
                throw new Error(`zip: ${path} is packed by the unknown method ${method}`);
            return inflateSync(data, { out: new Uint8Array(size) });
        },
    };
}
function dosTime(date, time) {
    return new Date((date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}
