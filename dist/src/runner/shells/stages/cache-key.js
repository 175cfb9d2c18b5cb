import { createHash } from "node:crypto";
import { posix } from "node:path";
/** Undefined, and said in the log, when nothing can be called by this key. */
export function cacheKey(script, context, cache, action) {
    const { job, variables } = context;
    const written = variables.expand(cache.key) || `${job.job_info.name}/${job.git_info.ref}`;
    const key = usableKey(script, context, written);
    if (key === undefined)
        script.notice(`Skipping cache ${action} due to cache key "${written}" being unusable`);
    return key;
}
/** The job's own fallback keys, then CACHE_FALLBACK_KEY, which must not reach caches of protected branches. */
export function fallbackKeys(script, context, cache) {
    const wide = context.variables.get("CACHE_FALLBACK_KEY");
    const isProtected = wide.endsWith("-protected");
    if (isProtected)
        script.warning(`CACHE_FALLBACK_KEY "${wide}" not allowed to end in "-protected"`);
    return [...(cache.fallback_keys ?? []), ...(wide === "" || isProtected ? [] : [wide])].flatMap((written) => usableKey(script, context, context.variables.expand(written)) ?? []);
}
/** A key becomes one folder below the project's cache folder and never leaves it. */
function usableKey(script, { flag, paths }, written) {
    if (written === "")
        return undefined;
    if (flag("FF_HASH_CACHE_KEYS"))
        return named(paths, written, createHash("sha256").update(written).digest("hex"));
    const key = written.replaceAll(/[/\\]/g, "_").replace(/[\s.]+$/, "");
    if (key === "")
        return undefined;
    if (key !== written)
        script.warning(`cache key "${written}" sanitized to "${key}"`);
    return named(paths, key, key);
}
function named({ project, cache }, shown, name) {
    return { shown, name, file: posix.relative(project, posix.join(cache, name, "cache.zip")) };
}
