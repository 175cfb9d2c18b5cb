import { createHash } from "node:crypto";
import type { CacheDefinition, CacheRequest } from "../ci-file/cache.ts";
import type { Job } from "../jobs/job.ts";

/** The job's caches with their final keys: GitLab keeps those of protected branches apart by a suffix. */
export function jobCaches(job: Job): CacheRequest[] {
  return job.definition.caches.map((cache) => {
    const suffix = cache.unprotect ? "" : suffixOf(job);
    return {
      ...cache,
      key: `${baseKey(cache.key, job)}${suffix}`,
      fallback_keys: cache.fallback_keys.map((key) => `${key}${suffix}`),
    };
  });
}

function suffixOf({ pipeline: { ref, project } }: Job): string {
  return ref === project.defaultBranch ? "-protected" : "-non_protected";
}

/** `key: files` stands for what is in these files, so that the key changes when they do. */
function baseKey(key: CacheDefinition["key"], { pipeline: { commit } }: Job): string {
  if (typeof key === "string") return key;
  const hash = createHash("sha1");
  let found = 0;
  for (const name of key.files) {
    const content = commit.files.get(name);
    if (content === undefined) continue;
    found++;
    hash.update(`${name}\0`).update(typeof content === "object" && "commit" in content ? content.commit : content);
  }
  const digest = found === 0 ? "default" : hash.digest("hex");
  return key.prefix === undefined ? digest : `${key.prefix}-${digest}`;
}
