import type { ScriptContext } from "../script-context.ts";
import type { ShellWriter } from "../shell-writer.ts";
/** Takes away what a killed job or a malicious one may have left in a repository that is used again. */
export declare function removeGitLeftovers(script: ShellWriter, { paths, runner }: ScriptContext): void;
/**
 * The template of new repositories and, beside the project, the settings that hold credentials: those vanish with the job's
 * temporary folder and never stand in the repository itself.
 */
export declare function writeGitConfig(script: ShellWriter, context: ScriptContext): void;
export declare function externalConfig({ paths }: ScriptContext): string;
