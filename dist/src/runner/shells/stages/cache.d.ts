import { type ScriptContext } from "../script-context.ts";
/** Undefined when no cache is to be restored. */
export declare function restoreCache(context: ScriptContext): string | undefined;
/** Undefined when no cache is to be saved after a job that ended this way. */
export declare function archiveCache(context: ScriptContext, outcome: "on_success" | "on_failure"): string | undefined;
export declare function fits(when: string | undefined, outcome: "on_success" | "on_failure"): boolean;
