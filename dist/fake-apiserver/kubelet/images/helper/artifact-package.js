import { lstatSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "fflate";
import { compressionLevel } from "./compression-level.js";
import { zipFiles } from "./zip-writer.js";
const LEVEL = "ARTIFACT_COMPRESSION_LEVEL";
/** The files in the format that GitLab wants, under the name that it shall have there. */
export function packArtifacts(folder, paths, format, name) {
    if (format === "zip")
        return { name: withEnding(name, ".zip"), bytes: zipFiles(folder, paths, LEVEL) };
    const files = paths.filter((path) => lstatSync(join(folder, path)).isFile());
    if (format === "gzip") {
        const level = compressionLevel(LEVEL);
        const members = files.map((path) => gzipSync(readFileSync(join(folder, path)), { level, filename: basename(path) }));
        return { name: withEnding(name, ".gz"), bytes: Buffer.concat(members) };
    }
    if (format === "raw") {
        const [file, ...more] = files;
        if (file === undefined || more.length > 0) {
            throw new Error(`only one file can be uploaded as raw, but ${files.length} were found: ${files.join(", ")}`);
        }
        return { name: basename(file), bytes: readFileSync(join(folder, file)) };
    }
    throw new Error(`unsupported artifact format "${format}", expected zip, gzip or raw`);
}
function withEnding(name, ending) {
    return name.endsWith(ending) ? name : name + ending;
}
