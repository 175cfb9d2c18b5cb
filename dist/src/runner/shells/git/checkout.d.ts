import type { ScriptContext } from "../script-context.ts";
import type { ShellWriter } from "../shell-writer.ts";
/** Puts the job's commit into the work tree and removes what does not belong to it. */
export declare function writeCheckout(script: ShellWriter, { job, variables }: ScriptContext): void;
/** `none` switches cleaning off. */
export declare function cleanFlags(wished: string): string[];
