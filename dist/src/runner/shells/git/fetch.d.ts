import type { ScriptContext } from "../script-context.ts";
import type { ShellWriter } from "../shell-writer.ts";
/** Brings the job's commit into the project's repository, which is made when it is not there. */
export declare function writeFetch(script: ShellWriter, context: ScriptContext): void;
