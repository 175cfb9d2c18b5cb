import { cacheObject } from "../../cache/cache-storage.js";
import { exportVariables, withHelper } from "../script-context.js";
import { cacheKey, fallbackKeys } from "./cache-key.js";
import { writeOwnerChange } from "../build-owner.js";
const DEFAULT_MINUTES = "10";
/** Undefined when no cache is to be restored. */
export function restoreCache(context) {
    const caches = context.job.cache.filter(hasContent);
    if (caches.length === 0)
        return undefined;
    const script = context.shell.writer();
    exportVariables(script, context);
    script.makeFolder(context.paths.project);
    script.cd(context.paths.project);
    tellOfProblem(script, context);
    for (const cache of caches) {
        const key = cacheKey(script, context, cache, "extraction");
        if (key === undefined)
            continue;
        if (policy(context, cache) === "push")
            script.notice(`Not downloading cache ${key.shown} due to policy`);
        else {
            const fallbacks = fallbackKeys(script, context, cache);
            withHelper(script, context, "Extracting cache", () => extract(script, context, [key, ...fallbacks], cache));
        }
    }
    writeOwnerChange(script, context);
    return script.text();
}
/** Undefined when no cache is to be saved after a job that ended this way. */
export function archiveCache(context, outcome) {
    const caches = context.job.cache.filter((cache) => hasContent(cache) && fits(cache.when, outcome));
    if (caches.length === 0)
        return undefined;
    const script = context.shell.writer();
    exportVariables(script, context);
    script.cd(context.paths.project);
    tellOfProblem(script, context);
    for (const cache of caches) {
        const key = cacheKey(script, context, cache, "archiving");
        if (key === undefined)
            continue;
        if (policy(context, cache) === "pull")
            script.notice(`Not uploading cache ${key.shown} due to policy`);
        else
            withHelper(script, context, "Creating cache", () => archive(script, context, key, cache));
    }
    return script.text();
}
export function fits(when, outcome) {
    return when === "always" || (when ?? "on_success") === outcome;
}
function extract(script, context, keys, cache) {
    const [key, ...rest] = keys;
    if (key === undefined)
        return;
    const { environment, variables, flag, cacheStorage } = context;
    const minutes = timeout(context);
    const from = cacheStorage.storage?.download(object(context, key), Number(minutes) * 60);
    const command = [environment.helperCommand, "cache-extractor", "--file", key.file, "--timeout", minutes];
    if (from !== undefined)
        command.push("--url", from.url, "--head-url", from.headUrl);
    script.notice(`Checking cache for ${key.shown}...`);
    script.when({ succeeds: command }, () => script.notice("Successfully extracted cache"), () => {
        script.warning("Failed to extract cache");
        if (flag("FF_CLEAN_UP_FAILED_CACHE_EXTRACT")) {
            for (const path of cache.paths ?? [])
                script.removeFolder(variables.expand(path));
        }
        extract(script, context, rest, cache);
    });
}
function archive(script, context, key, cache) {
    const { environment, variables, runner, cacheStorage } = context;
    const limit = runner.cache.MaxUploadedArchiveSize;
    const minutes = timeout(context);
    const to = cacheStorage.storage?.upload(object(context, key), Number(minutes) * 60);
    const command = [environment.helperCommand, "cache-archiver", "--file", key.file, "--timeout", minutes];
    if (limit > 0)
        command.push("--max-uploaded-archive-size", String(limit));
    for (const path of cache.paths ?? [])
        command.push("--path", variables.expand(path));
    if (cache.untracked === true)
        command.push("--untracked");
    if (to !== undefined) {
        command.push("--url", to.url, "--check-url", to.checkUrl);
        for (const [name, value] of Object.entries(to.headers))
            command.push("--header", `${name}: ${value}`);
    }
    script.notice(`Creating cache ${key.shown}...`);
    script.when({ succeeds: command }, () => script.notice("Created cache"), () => script.warning("Failed to create cache"));
}
function object({ runner, shortToken, job }, key) {
    return cacheObject(runner.cache, shortToken, job.job_info.project_id, key.name);
}
function tellOfProblem(script, { cacheStorage }) {
    if (cacheStorage.problem !== undefined)
        script.warning(cacheStorage.problem);
}
function hasContent(cache) {
    return (cache.paths ?? []).length > 0 || cache.untracked === true;
}
function policy({ variables }, cache) {
    return variables.expand(cache.policy ?? "") || "pull-push";
}
/** Minutes. */
function timeout({ variables }) {
    const wished = variables.get("CACHE_REQUEST_TIMEOUT");
    return /^[1-9]\d*$/.test(wished) ? wished : DEFAULT_MINUTES;
}
