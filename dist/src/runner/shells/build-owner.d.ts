import type { ScriptContext } from "./script-context.ts";
import type { ShellWriter } from "./shell-writer.ts";
/** Gives what a stage of the helper brought to the user of the build container (FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR). */
export declare function writeOwnerChange(script: ShellWriter, context: ScriptContext): void;
export declare function removeOwnerFile(script: ShellWriter, context: ScriptContext): void;
