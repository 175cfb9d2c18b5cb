import { chmodSync, lstatSync, lutimesSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { readZip } from "./zip-reader.js";
const TYPE = 0o170000;
const LINK = 0o120000;
/** Writes the entries of a zip archive below `folder`. Throws when an entry would leave it, by its name or through a link. */
export function extractZip(archive, folder) {
    const folders = [];
    for (const entry of readZip(archive)) {
        const path = target(folder, entry.path);
        if (entry.path.endsWith("/")) {
            mkdirSync(path, { recursive: true });
            folders.push({ path, mode: entry.mode & 0o7777, modified: entry.modified });
            continue;
        }
        mkdirSync(dirname(path), { recursive: true });
        rmSync(path, { force: true, recursive: true });
        if ((entry.mode & TYPE) === LINK) {
            symlinkSync(Buffer.from(entry.bytes()).toString(), path);
            lutimesSync(path, entry.modified, entry.modified);
            continue;
        }
        writeFileSync(path, entry.bytes());
        if (entry.mode !== 0)
            chmodSync(path, entry.mode & 0o7777);
        utimesSync(path, entry.modified, entry.modified);
    }
    // Last: a folder may forbid to write into it, and every file in it changes its time.
    for (const { path, mode, modified } of folders.toReversed()) {
        if (mode !== 0)
            chmodSync(path, mode);
        utimesSync(path, modified, modified);
    }
}
function target(folder, name) {
    const path = normalize(name);
    if (path.startsWith("/") || path === ".." || path.startsWith("../")) {
        throw new Error(`zip: ${name} would lie outside of ${folder}`);
    }
    const steps = path.split("/").slice(0, -1);
    for (let i = 1; i <= steps.length; i++) {
        const above = join(folder, ...steps.slice(0, i));
        if (lstatSync(above, { throwIfNoEntry: false })?.isSymbolicLink()) {
            throw new Error(`zip: ${name} would lie behind the link ${above}`);
        }
    }
    return join(folder, path);
}
