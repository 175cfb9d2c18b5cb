import { createHash } from "node:crypto";
/** The job's caches with their final keys: GitLab keeps those of protected branches apart by a suffix. */
export function jobCaches(job) {
    return job.definition.caches.map((cache) => {
        const suffix = cache.unprotect ? "" : suffixOf(job);
        return {
            ...cache,
            key: `${baseKey(cache.key, job)}${suffix}`,
            fallback_keys: cache.fallback_keys.map((key) => `${key}${suffix}`),
        };
    });
}
function suffixOf({ pipeline: { ref, project } }) {
    return ref === project.defaultBranch ? "-protected" : "-non_protected";
}
/** `key: files` stands for what is in these files, so that the key changes when they do. */
function baseKey(key, { pipeline: { commit } }) {
    if (typeof key === "string")
        return key;
    const hash = createHash("sha1");
    let found = 0;
    for (const name of key.files) {
        const content = commit.files.get(name);
        if (content === undefined)
            continue;
        found++;
        hash.update(`${name}\0`).update(typeof content === "object" && "commit" in content ? content.commit : content);
    }
    const digest = found === 0 ? "default" : hash.digest("hex");
    return key.prefix === undefined ? digest : `${key.prefix}-${digest}`;
}
