import type { ShellWriter } from "../shell-writer.ts";
export interface PowershellOptions {
    /** FF_USE_POWERSHELL_PATH_RESOLVER: the shell in the pod makes paths its own, since the runner may know another kind of path. */
    resolvePaths: boolean;
}
/** For PowerShell and PowerShell Core; the functions that its lines call come with the stage around it. */
export declare function createPowershellWriter({ resolvePaths }: PowershellOptions): ShellWriter;
