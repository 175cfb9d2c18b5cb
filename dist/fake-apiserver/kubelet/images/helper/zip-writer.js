import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { compressionLevel } from "./compression-level.js";
const UNIX = 3;
/** What the zip format can say: it counts years from 1980. */
const EARLIEST = Date.UTC(1980, 0, 2);
/** A zip archive of these paths of `folder`, with permissions, times and links kept. */
export function zipFiles(folder, paths, levelVariable) {
    const level = compressionLevel(levelVariable);
    const entries = {};
    for (const path of paths) {
        const file = join(folder, path);
        const facts = lstatSync(file, { throwIfNoEntry: false });
        if (facts === undefined)
            continue;
        const options = {
            os: UNIX,
            attrs: facts.mode * 0x10000,
            mtime: Math.max(facts.mtimeMs, EARLIEST),
            level,
        };
        if (facts.isSymbolicLink())
            entries[path] = [Buffer.from(readlinkSync(file)), { ...options, level: 0 }];
        else if (facts.isDirectory())
            entries[`${path}/`] = [new Uint8Array(0), { ...options, level: 0 }];
        else if (facts.isFile())
            entries[path] = [readFileSync(file), options];
    }
    return zipSync(entries);
}
