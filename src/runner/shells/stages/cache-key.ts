import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { JobCache } from "../../gitlab/job-payload.ts";
import type { ScriptContext } from "../script-context.ts";
import type { ShellWriter } from "../shell-writer.ts";

/** A cache's key as its archive is called by it. */
export interface CacheKey {
  shown: string;
  /** Last part of the object's name in a storage. */
  name: string;
  /** Of the archive, relative to the project. */
  file: string;
}

/** Undefined, and said in the log, when nothing can be called by this key. */
export function cacheKey(
  script: ShellWriter,
  context: ScriptContext,
  cache: JobCache,
  action: "extraction" | "archiving",
): CacheKey | undefined {
  const { job, variables } = context;
  const written = variables.expand(cache.key) || `${job.job_info.name}/${job.git_info.ref}`;
  const key = usableKey(script, context, written);
  if (key === undefined) script.notice(`Skipping cache ${action} due to cache key "${written}" being unusable`);
  return key;
}

/** The job's own fallback keys, then CACHE_FALLBACK_KEY, which must not reach caches of protected branches. */
export function fallbackKeys(script: ShellWriter, context: ScriptContext, cache: JobCache): CacheKey[] {
  const usable = (written: string) => usableKey(script, context, context.variables.expand(written)) ?? [];
  const own = (cache.fallback_keys ?? []).flatMap(usable);
  const wide = context.variables.get("CACHE_FALLBACK_KEY");
  const isProtected = wide.endsWith("-protected");
  if (isProtected) script.warning(`CACHE_FALLBACK_KEY "${wide}" not allowed to end in "-protected"`);
  return wide === "" || isProtected ? own : own.concat(usable(wide));
}

/** A key becomes folders below the project's cache folder and never leaves it. */
function usableKey(script: ShellWriter, { flag, paths }: ScriptContext, written: string): CacheKey | undefined {
  if (written === "") return undefined;
  if (flag("FF_HASH_CACHE_KEYS")) {
    const hash = createHash("sha256").update(written).digest("hex");
    // Storages divide their work by the beginnings of names.
    return { shown: written, name: `${hash.slice(0, 2)}/${hash}`, file: fileOf(paths, hash) };
  }
  const key = folderOf(written);
  if (key === "") return undefined;
  if (key !== written) script.warning(`cache key ${JSON.stringify(written)} sanitized to ${JSON.stringify(key)}`);
  return { shown: key, name: key, file: fileOf(paths, key) };
}

/** Slashes and dots may be written as in addresses, and slashes as on Windows; no part ends with blanks. Empty when nothing is left. */
function folderOf(written: string): string {
  const plain = written.replaceAll(/%2f|\\/gi, "/").replaceAll(/%2e/gi, ".");
  return posix
    .resolve("/", plain)
    .slice(1)
    .replace(/[\s/]+$/, "");
}

function fileOf({ project, cache }: ScriptContext["paths"], folder: string): string {
  return posix.relative(project, posix.join(cache, folder, "cache.zip"));
}
