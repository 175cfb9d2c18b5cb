import type { ShellWriter } from "./shell-writer.ts";
/** How a stage's commands become a whole script. */
export interface StageWrap {
    /** CI_DEBUG_TRACE. */
    debugTrace: boolean;
    /** FF_USE_LEGACY_BASH_EVAL. */
    legacyEval: boolean;
}
/** A language that stage scripts can be written in. */
export interface Shell {
    writer(): ShellWriter;
    wrap(body: string, wrap: StageWrap): string;
}
/** `$'…'` is not for every sh, so whoever says that the shell is sh gets the other form too. */
export declare function needsPosixEscapes(name: string, flag: (name: string) => boolean): boolean;
export declare function isPowerShell(name: string): name is "pwsh" | "powershell";
