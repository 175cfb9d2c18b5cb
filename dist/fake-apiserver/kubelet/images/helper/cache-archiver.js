import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { takeAlternateFile } from "./cache-alternates.js";
import { CommandLineError, readCommandLine } from "./command-line.js";
import { selectFiles } from "./file-selection.js";
import { failure, info, reasonOf, warning } from "./messages.js";
import { request, statusLine } from "./request.js";
import { zipFiles } from "./zip-writer.js";
const FLAGS = [
    "file",
    "alternate-file",
    "timeout",
    "max-uploaded-archive-size",
    "path",
    "url",
    "header",
    "check-url",
    // Metadata for stores that are reached without a presigned address.
    "env-file",
];
const TRIES = 3;
const PAUSE_MS = 1000;
/** Packs a cache into its local archive and, when there is an address, puts it there (executor facts 9.4). */
export async function archiveCache(args, outside) {
    const flags = readCommandLine("cache-archiver", args, FLAGS, ["untracked"]);
    const file = flags.needed("file");
    const format = process.env["CACHE_COMPRESSION_FORMAT"] || "zip";
    if (format !== "zip") {
        throw new CommandLineError(`cache-archiver: CACHE_COMPRESSION_FORMAT is "${format}", only zip is supported`);
    }
    takeAlternateFile(flags, file);
    const folder = process.cwd();
    const selection = { paths: flags.list("path"), exclude: [], untracked: flags.is("untracked") };
    const files = await selectFiles(folder, selection, outside);
    try {
        if (isUpToDate(folder, files, file)) {
            info("Archive is up to date!");
            if (flags.text("check-url") === undefined || (await isThere(flags, outside)))
                return 0;
        }
        else
            write(folder, files, file);
        return await upload(flags, file, outside);
    }
    catch (error) {
        failure(reasonOf(error));
        return 1;
    }
}
function isUpToDate(folder, files, archive) {
    const made = statSync(archive, { throwIfNoEntry: false });
    if (made === undefined)
        return false;
    return files.every((path) => (lstatSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0) <= made.mtimeMs);
}
/** Replaces the archive in one step, dated like its youngest file: that is what the next comparison needs. */
function write(folder, files, archive) {
    const youngest = Math.max(0, ...files.map((path) => lstatSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs ?? 0));
    mkdirSync(dirname(archive), { recursive: true, mode: 0o777 });
    const unfinished = `${archive}.${process.pid}.tmp`;
    writeFileSync(unfinished, zipFiles(folder, files, "CACHE_COMPRESSION_LEVEL"), { mode: 0o600 });
    if (youngest > 0)
        utimesSync(unfinished, new Date(Math.ceil(youngest)), new Date(Math.ceil(youngest)));
    renameSync(unfinished, archive);
}
async function isThere(flags, outside) {
    const answer = await request(outside, { method: "HEAD", url: flags.needed("check-url") });
    return answer.status === 200;
}
async function upload(flags, file, outside) {
    const url = flags.text("url");
    if (url === undefined) {
        info("No URL provided, cache will not be uploaded to shared cache server. Cache will be stored only locally.");
        return 0;
    }
    const body = readFileSync(file);
    const limit = Number(flags.text("max-uploaded-archive-size") ?? 0);
    if (limit > 0 && body.length > limit) {
        info(`Cache archive size (${body.length}) is larger than maximum allowed size (${limit}), not uploading`);
        return 1;
    }
    const headers = { "content-type": "application/octet-stream", ...readHeaders(flags.list("header")) };
    const timeoutMs = flags.duration("timeout", "m") ?? 600_000;
    info(`Uploading ${basename(file)} to ${withoutQuery(url)}`);
    for (let tries = 1;; tries++) {
        const outcome = await request(outside, { method: "PUT", url, headers, body }, { timeoutMs }).catch(reasonOf);
        if (typeof outcome !== "string" && outcome.status >= 200 && outcome.status < 300)
            return 0;
        const reason = typeof outcome === "string" ? outcome : `received: ${statusLine(outcome.status)}`;
        if (tries === TRIES) {
            failure(reason);
            return 1;
        }
        warning(`${reason}. Retrying...`);
        await outside.clock.sleep(PAUSE_MS);
    }
}
function readHeaders(lines) {
    return Object.fromEntries(lines.map((line) => {
        const colon = line.indexOf(":");
        if (colon < 1)
            throw new CommandLineError(`cache-archiver: --header is "${line}", expected "Name: value"`);
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }));
}
function withoutQuery(url) {
    return url.replace(/[?#].*$/, "");
}
