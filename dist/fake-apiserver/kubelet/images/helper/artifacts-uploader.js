import { packArtifacts } from "./artifact-package.js";
import { multipartFile } from "./multipart.js";
import { readCommandLine } from "./command-line.js";
import { selectFiles } from "./file-selection.js";
import { failure, info, reasonOf, warning } from "./messages.js";
import { request, statusLine } from "./request.js";
const FLAGS = [
    "url",
    "token",
    "id",
    "timeout",
    "response-header-timeout",
    "path",
    "exclude",
    "name",
    "expire-in",
    "artifact-format",
    "artifact-type",
];
/** Further tries after a failed one; a server that is busy gets more (executor facts 8.7). */
const RETRIES = 2;
const BUSY_RETRIES = 5;
const PAUSE_MS = 1000;
const BUSY_PAUSE_MS = 5000;
/** Packs files of the working directory and sends them to GitLab. */
export async function uploadArtifacts(args, outside) {
    const flags = readCommandLine("artifacts-uploader", args, FLAGS, ["untracked"]);
    const folder = process.cwd();
    const selection = { paths: flags.list("path"), exclude: flags.list("exclude"), untracked: flags.is("untracked") };
    const files = await selectFiles(folder, selection, outside);
    if (files.length === 0) {
        failure("No files to upload");
        return 0;
    }
    try {
        const format = flags.text("artifact-format") || "zip";
        const archive = packArtifacts(folder, files, format, flags.text("name") || "artifacts");
        return await send(flags, format, archive, outside);
    }
    catch (error) {
        failure(reasonOf(error));
        return 1;
    }
}
async function send(flags, format, archive, outside) {
    const type = flags.text("artifact-type") || "archive";
    const query = new URLSearchParams({ artifact_format: format, artifact_type: type });
    const expiry = flags.text("expire-in");
    if (expiry)
        query.set("expire_in", expiry);
    const first = `${flags.needed("url").replace(/\/+$/, "")}/api/v4/jobs/${flags.needed("id")}/artifacts?${query}`;
    const limits = {
        timeoutMs: flags.duration("timeout", "s") ?? 3_600_000,
        headMs: flags.duration("response-header-timeout", "s") ?? 600_000,
    };
    const { body, contentType } = multipartFile("file", archive.name, archive.bytes);
    const headers = { "job-token": flags.needed("token"), "content-type": contentType, accept: "application/json" };
    const what = `Uploading artifacts as "${type}" to coordinator...`;
    let url = first;
    let failures = 0;
    let busy = 0;
    for (;;) {
        const outcome = await request(outside, { method: "POST", url, headers, body }, limits).catch(reasonOf);
        if (typeof outcome === "string")
            warning(`${what} error  error=${outcome}`);
        else {
            const answer = statusLine(outcome.status);
            const facts = `id=${flags.text("id")} responseStatus=${answer}`;
            const moved = redirection(outcome, url);
            if (moved !== undefined) {
                url = moved;
                continue;
            }
            if (outcome.status === 201) {
                info(`${what} ${answer}  ${facts}`);
                return 0;
            }
            if (outcome.status === 403)
                return fatal(`${what} 403 Forbidden  ${facts}`, "permission denied");
            if (outcome.status === 413)
                return fatal(`${what} 413 Request Entity Too Large  ${facts}`, "too large archive");
            warning(`${what} ${answer}  ${facts}`);
            if (outcome.status === 503) {
                if (busy++ < BUSY_RETRIES) {
                    warning("Retrying...");
                    await outside.clock.sleep(BUSY_PAUSE_MS);
                    continue;
                }
                return fatal("Uploading artifacts failed", "service unavailable");
            }
        }
        if (failures++ >= RETRIES)
            return fatal("Uploading artifacts failed", "invalid argument");
        warning("Retrying...");
        await outside.clock.sleep(PAUSE_MS);
    }
}
function redirection({ status, headers }, from) {
    return status === 307 && headers.location !== undefined ? new URL(headers.location, from).href : undefined;
}
function fatal(line, reason) {
    failure(line);
    process.stderr.write(`FATAL: ${reason}\n`);
    return 1;
}
