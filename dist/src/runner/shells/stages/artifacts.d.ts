import { type ScriptContext } from "../script-context.ts";
/** Undefined when no other job left anything for this one. */
export declare function downloadArtifacts(context: ScriptContext): string | undefined;
/** Undefined when nothing is to be kept after a job that ended this way. */
export declare function uploadArtifacts(context: ScriptContext, outcome: "on_success" | "on_failure"): string | undefined;
