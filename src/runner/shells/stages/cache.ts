import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { JobCache } from "../../gitlab/job-payload.ts";
import type { ShellWriter } from "../shell-writer.ts";
import { exportVariables, type ScriptContext, withHelper } from "../script-context.ts";

/** Undefined when no cache is to be restored. Archives lie in the cache folder; remote caches are not supported. */
export function restoreCache(context: ScriptContext): string | undefined {
  const caches = context.job.cache.filter(hasContent);
  if (caches.length === 0) return undefined;
  const script = context.shell.writer();
  exportVariables(script, context);
  script.makeFolder(context.paths.project);
  script.cd(context.paths.project);
  for (const cache of caches) {
    const key = cacheKey(script, context, cache, "extraction");
    if (key === undefined) continue;
    if (policy(context, cache) === "push") script.notice(`Not downloading cache ${key.shown} due to policy`);
    else {
      const fallbacks = fallbackKeys(script, context, cache);
      withHelper(script, context, "Extracting cache", () => extract(script, context, [key, ...fallbacks], cache));
    }
  }
  return script.text();
}

/** Undefined when no cache is to be saved after a job that ended this way. */
export function archiveCache(context: ScriptContext, outcome: "on_success" | "on_failure"): string | undefined {
  const caches = context.job.cache.filter((cache) => hasContent(cache) && fits(cache.when, outcome));
  if (caches.length === 0) return undefined;
  const script = context.shell.writer();
  exportVariables(script, context);
  script.cd(context.paths.project);
  for (const cache of caches) {
    const key = cacheKey(script, context, cache, "archiving");
    if (key === undefined) continue;
    if (policy(context, cache) === "pull") script.notice(`Not uploading cache ${key.shown} due to policy`);
    else withHelper(script, context, "Creating cache", () => archive(script, context, key, cache));
  }
  return script.text();
}

export function fits(when: string | undefined, outcome: "on_success" | "on_failure"): boolean {
  return when === "always" || (when ?? "on_success") === outcome;
}

interface CacheKey {
  shown: string;
  file: string;
}

function extract(script: ShellWriter, context: ScriptContext, keys: readonly CacheKey[], cache: JobCache): void {
  const [key, ...rest] = keys;
  if (key === undefined) return;
  const { environment, variables, flag } = context;
  const command = [environment.helperCommand, "cache-extractor", "--file", key.file, "--timeout", timeout(context)];
  script.notice(`Checking cache for ${key.shown}...`);
  script.when(
    { succeeds: command },
    () => script.notice("Successfully extracted cache"),
    () => {
      script.warning("Failed to extract cache");
      if (flag("FF_CLEAN_UP_FAILED_CACHE_EXTRACT")) {
        for (const path of cache.paths ?? []) script.removeFolder(variables.expand(path));
      }
      extract(script, context, rest, cache);
    },
  );
}

function archive(script: ShellWriter, context: ScriptContext, key: CacheKey, cache: JobCache): void {
  const { environment, variables, runner } = context;
  const limit = runner.cache.MaxUploadedArchiveSize;
  const command = [environment.helperCommand, "cache-archiver", "--file", key.file, "--timeout", timeout(context)];
  if (limit > 0) command.push("--max-uploaded-archive-size", String(limit));
  for (const path of cache.paths ?? []) command.push("--path", variables.expand(path));
  if (cache.untracked === true) command.push("--untracked");
  script.notice(`Creating cache ${key.shown}...`);
  script.when(
    { succeeds: command },
    () => script.notice("Created cache"),
    () => script.warning("Failed to create cache"),
  );
}

function hasContent(cache: JobCache): boolean {
  return (cache.paths ?? []).length > 0 || cache.untracked === true;
}

function policy({ variables }: ScriptContext, cache: JobCache): string {
  return variables.expand(cache.policy ?? "") || "pull-push";
}

function timeout({ variables }: ScriptContext): string {
  return variables.get("CACHE_REQUEST_TIMEOUT") || "10";
}

function cacheKey(script: ShellWriter, context: ScriptContext, cache: JobCache, action: string): CacheKey | undefined {
  const { job, variables } = context;
  const written = variables.expand(cache.key) || `${job.job_info.name}/${job.git_info.ref}`;
  const key = usableKey(script, context, written);
  if (key === undefined) script.notice(`Skipping cache ${action} due to cache key "${written}" being unusable`);
  return key;
}

function fallbackKeys(script: ShellWriter, context: ScriptContext, cache: JobCache): CacheKey[] {
  const wide = context.variables.get("CACHE_FALLBACK_KEY");
  if (wide.endsWith("-protected")) {
    script.warning(`CACHE_FALLBACK_KEY "${wide}" not allowed to end in "-protected"`);
  }
  return [...(cache.fallback_keys ?? []), ...(wide === "" || wide.endsWith("-protected") ? [] : [wide])].flatMap(
    (written) => usableKey(script, context, context.variables.expand(written)) ?? [],
  );
}

/** A key becomes one folder below the project's cache folder and never leaves it. */
function usableKey(script: ShellWriter, context: ScriptContext, written: string): CacheKey | undefined {
  const { flag, paths } = context;
  if (written === "") return undefined;
  if (flag("FF_HASH_CACHE_KEYS")) {
    return { shown: written, file: archiveFile(paths, createHash("sha256").update(written).digest("hex")) };
  }
  const key = written.replaceAll(/[/\\]/g, "_").replace(/[\s.]+$/, "");
  if (key === "") return undefined;
  if (key !== written) script.warning(`cache key "${written}" sanitized to "${key}"`);
  return { shown: key, file: archiveFile(paths, key) };
}

function archiveFile({ project, cache }: ScriptContext["paths"], key: string): string {
  return posix.relative(project, posix.join(cache, key, "cache.zip"));
}
