import { type ScriptContext } from "../script-context.ts";
/** Before the sources are fetched a second time. */
export declare function clearWorktree(context: ScriptContext): string;
