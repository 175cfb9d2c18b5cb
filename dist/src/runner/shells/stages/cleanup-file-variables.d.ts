import type { ScriptContext } from "../script-context.ts";
/** Nothing secret stays behind where the builds folder outlives the job. */
export declare function cleanupFileVariables(context: ScriptContext): string;
