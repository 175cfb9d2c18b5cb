import { readCommandLine } from "./command-line.js";
import { failure, info, reasonOf, warning } from "./messages.js";
import { request, statusLine } from "./request.js";
import { extractZip } from "./zip-extraction.js";
const TRIES = 3;
const PAUSE_MS = 1000;
const TIMEOUT_MS = 3_600_000;
const REASONS = { 401: "permission denied", 403: "permission denied", 404: "not found" };
/** Fetches the archive of another job from GitLab and unpacks it in the working directory (executor facts 8.7). */
export async function downloadArtifacts(args, outside) {
    const flags = readCommandLine("artifacts-downloader", args, ["url", "token", "id"]);
    const id = flags.needed("id");
    const token = flags.needed("token");
    const url = `${flags.needed("url").replace(/\/+$/, "")}/api/v4/jobs/${id}/artifacts`;
    const what = "Downloading artifacts from coordinator...";
    for (let tries = 1;; tries++) {
        // Only the first try asks to be sent to the object storage itself.
        const target = tries === 1 && asksForStorage() ? `${url}?direct_download=true` : url;
        try {
            const { status, body } = await get(target, token, outside);
            const facts = `id=${id} responseStatus=${statusLine(status)}`;
            if (status === 200) {
                info(`${what} ok  ${facts}`);
                return unpack(body);
            }
            const reason = REASONS[status];
            if (reason !== undefined) {
                failure(`${what} ${reason === "not found" ? reason : statusLine(status).slice(4).toLowerCase()}  ${facts}`);
                process.stderr.write(`FATAL: ${reason}\n`);
                return 1;
            }
            warning(`${what} ${statusLine(status)}  ${facts}`);
        }
        catch (error) {
            warning(`${what} error  error=${reasonOf(error)}`);
        }
        if (tries === TRIES) {
            failure("Downloading artifacts failed");
            return 1;
        }
        warning("Retrying...");
        await outside.clock.sleep(PAUSE_MS);
    }
}
/** On unless the flag says no. */
function asksForStorage() {
    return process.env["FF_USE_DIRECT_DOWNLOAD"] !== "false";
}
function unpack(archive) {
    try {
        extractZip(archive, process.cwd());
        return 0;
    }
    catch (error) {
        failure(reasonOf(error));
        return 1;
    }
}
/** Follows one redirection, and does not take the token along: the storage behind it has its own secrets in the address. */
async function get(url, token, outside) {
    const limits = { timeoutMs: TIMEOUT_MS };
    const first = await request(outside, { method: "GET", url, headers: { "job-token": token } }, limits);
    const { location } = first.headers;
    if ((first.status !== 302 && first.status !== 307) || location === undefined)
        return first;
    return request(outside, { method: "GET", url: new URL(location, url).href }, limits);
}
