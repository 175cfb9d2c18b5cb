import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { choosePlace } from "./cache-alternates.js";
import { readCommandLine } from "./command-line.js";
import { failure, info, reasonOf, warning } from "./messages.js";
import { request, statusLine } from "./request.js";
import { extractZip } from "./zip-extraction.js";
const FLAGS = ["file", "timeout", "url", "head-url", "alternate-url", "alternate-head-url", "env-file"];
const TRIES = 3;
const PAUSE_MS = 1000;
/** Unpacks a cache's local archive, after it was fetched when there is an address (executor facts 9.4). */
export async function extractCache(args, outside) {
    const flags = readCommandLine("cache-extractor", args, FLAGS);
    const file = flags.needed("file");
    const url = flags.text("url");
    try {
        if (url !== undefined) {
            if (!(await fetchArchive(flags, url, file, outside)))
                return 1;
        }
        else {
            info("No URL provided, cache will not be downloaded from shared cache server. Instead a local version of cache will be extracted.");
        }
        if (statSync(file, { throwIfNoEntry: false }) === undefined) {
            warning("Cache file does not exist");
            return 1;
        }
        extractZip(readFileSync(file), process.cwd());
        return 0;
    }
    catch (error) {
        failure(reasonOf(error));
        return 1;
    }
}
/** False when it cannot be had; a local archive that is not older is taken as it is. */
async function fetchArchive(flags, url, file, outside) {
    const timeoutMs = flags.duration("timeout", "m") ?? 600_000;
    const place = await choosePlace(flags, url, timeoutMs, outside);
    for (let tries = 1;; tries++) {
        const outcome = await tryFetch(place, file, timeoutMs, outside).catch(reasonOf);
        if (typeof outcome === "boolean")
            return outcome;
        if (tries === TRIES) {
            failure(outcome);
            return false;
        }
        warning(`${outcome}. Retrying...`);
        await outside.clock.sleep(PAUSE_MS);
    }
}
/** A text tells why another try may help. */
async function tryFetch({ url, headUrl }, file, timeoutMs, outside) {
    const head = headUrl === undefined ? undefined : await request(outside, { method: "HEAD", url: headUrl }, { timeoutMs });
    const have = statSync(file, { throwIfNoEntry: false })?.mtime;
    const there = modified(head?.headers["last-modified"]);
    if (head?.status === 200 && have && there && have >= there) {
        info(`${basename(file)} is up to date`);
        return true;
    }
    info(`Downloading ${basename(file)} from ${url.replace(/[?#].*$/, "")}`);
    const { status, headers, body } = await request(outside, { method: "GET", url }, { timeoutMs });
    if (status === 404) {
        warning("file does not exist");
        return false;
    }
    if (status !== 200)
        return `received: ${statusLine(status)}`;
    mkdirSync(dirname(file), { recursive: true, mode: 0o777 });
    const unfinished = `${file}.${process.pid}.tmp`;
    writeFileSync(unfinished, body, { mode: 0o600 });
    const date = modified(headers["last-modified"]);
    if (date)
        utimesSync(unfinished, date, date);
    renameSync(unfinished, file);
    return true;
}
function modified(header) {
    const date = header === undefined ? undefined : new Date(header);
    return date && !Number.isNaN(date.getTime()) ? date : undefined;
}
