import type { ScriptContext } from "../script-context.ts";
import type { ShellWriter } from "../shell-writer.ts";
/** GIT_SUBMODULE_STRATEGY: none, normal or recursive; anything else is an error. */
export declare function writeSubmodules(script: ShellWriter, context: ScriptContext): void;
