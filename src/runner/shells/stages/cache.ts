import { cacheObject } from "../../cache/cache-storage.ts";
import type { JobCache } from "../../gitlab/job-payload.ts";
import { exportVariables, type ScriptContext, withHelper } from "../script-context.ts";
import type { ShellWriter } from "../shell-writer.ts";
import { type CacheKey, cacheKey, fallbackKeys } from "./cache-key.ts";
import { writeOwnerChange } from "../build-owner.ts";

const DEFAULT_MINUTES = "10";

/** Undefined when no cache is to be restored. */
export function restoreCache(context: ScriptContext): string | undefined {
  const caches = context.job.cache.filter(hasContent);
  if (caches.length === 0) return undefined;
  const script = context.shell.writer();
  exportVariables(script, context);
  script.makeFolder(context.paths.project);
  script.cd(context.paths.project);
  tellOfProblem(script, context);
  for (const cache of caches) {
    const key = cacheKey(script, context, cache, "extraction");
    if (key === undefined) continue;
    if (policy(context, cache, key) === "push") script.notice(`Not downloading cache ${key.shown} due to policy`);
    else {
      const fallbacks = fallbackKeys(script, context, cache);
      withHelper(script, context, "Extracting cache", () => extract(script, context, [key, ...fallbacks], cache));
    }
  }
  writeOwnerChange(script, context);
  return script.text();
}

/** Undefined when no cache is to be saved after a job that ended this way. */
export function archiveCache(context: ScriptContext, outcome: "on_success" | "on_failure"): string | undefined {
  const caches = context.job.cache.filter((cache) => hasContent(cache) && fits(cache.when, outcome));
  if (caches.length === 0) return undefined;
  const script = context.shell.writer();
  exportVariables(script, context);
  script.cd(context.paths.project);
  tellOfProblem(script, context);
  for (const cache of caches) {
    const key = cacheKey(script, context, cache, "archiving");
    if (key === undefined) continue;
    if (policy(context, cache, key) === "pull") script.notice(`Not uploading cache ${key.shown} due to policy`);
    else withHelper(script, context, "Creating cache", () => archive(script, context, key, cache));
  }
  return script.text();
}

export function fits(when: string | undefined, outcome: "on_success" | "on_failure"): boolean {
  return when === "always" || (when ?? "on_success") === outcome;
}

function extract(script: ShellWriter, context: ScriptContext, keys: readonly CacheKey[], cache: JobCache): void {
  const [key, ...rest] = keys;
  if (key === undefined) return;
  const { environment, variables, flag, cacheStorage } = context;
  const minutes = timeout(context);
  const from = cacheStorage.storage?.download(object(context, key), Number(minutes) * 60);
  const command = [environment.helperCommand, "cache-extractor", "--file", key.file, "--timeout", minutes];
  if (from !== undefined) command.push("--url", from.url, "--head-url", from.headUrl);
  script.notice(`Checking cache for ${key.shown}...`);
  script.when(
    { succeeds: command },
    () => script.notice("Successfully extracted cache"),
    () => {
      script.warning("Failed to extract cache");
      if (flag("FF_CLEAN_UP_FAILED_CACHE_EXTRACT")) {
        for (const path of cache.paths ?? []) {
          script.print(`Removing ${variables.expand(path)}`);
          script.removeFolder(variables.expand(path));
        }
      }
      extract(script, context, rest, cache);
    },
  );
}

function archive(script: ShellWriter, context: ScriptContext, key: CacheKey, cache: JobCache): void {
  const { environment, variables, runner, cacheStorage } = context;
  const limit = runner.cache.MaxUploadedArchiveSize;
  const minutes = timeout(context);
  const to = cacheStorage.storage?.upload(object(context, key), Number(minutes) * 60);
  const command = [environment.helperCommand, "cache-archiver", "--file", key.file, "--timeout", minutes];
  if (limit > 0) command.push("--max-uploaded-archive-size", String(limit));
  for (const path of cache.paths ?? []) command.push("--path", variables.expand(path));
  if (cache.untracked === true) command.push("--untracked");
  if (to !== undefined) {
    command.push("--url", to.url, "--check-url", to.checkUrl);
    for (const [name, value] of Object.entries(to.headers)) command.push("--header", `${name}: ${value}`);
  }
  script.notice(`Creating cache ${key.shown}...`);
  script.when(
    { succeeds: command },
    () => script.notice("Created cache"),
    () => script.warning("Failed to create cache"),
  );
}

function object({ runner, shortToken, job }: ScriptContext, key: CacheKey): string {
  return cacheObject(runner.cache, shortToken, job.job_info.project_id, key.name);
}

function tellOfProblem(script: ShellWriter, { cacheStorage }: ScriptContext): void {
  if (cacheStorage.problem !== undefined) script.warning(cacheStorage.problem);
}

function hasContent(cache: JobCache): boolean {
  return (cache.paths ?? []).length > 0 || cache.untracked === true;
}

/** Throws a plain `Error` for a policy that there is not. */
function policy({ variables }: ScriptContext, cache: JobCache, key: CacheKey): string {
  const wished = variables.expand(cache.policy ?? "");
  if (["", "pull-push", "pull", "push"].includes(wished)) return wished;
  throw new Error(`unknown cache policy ${wished} for ${key.shown}`);
}

/** Minutes. */
function timeout({ variables }: ScriptContext): string {
  const wished = variables.get("CACHE_REQUEST_TIMEOUT");
  return /^[1-9]\d*$/.test(wished) ? wished : DEFAULT_MINUTES;
}
