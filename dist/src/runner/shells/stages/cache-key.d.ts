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
export declare function cacheKey(script: ShellWriter, context: ScriptContext, cache: JobCache, action: "extraction" | "archiving"): CacheKey | undefined;
/** The job's own fallback keys, then CACHE_FALLBACK_KEY, which must not reach caches of protected branches. */
export declare function fallbackKeys(script: ShellWriter, context: ScriptContext, cache: JobCache): CacheKey[];
