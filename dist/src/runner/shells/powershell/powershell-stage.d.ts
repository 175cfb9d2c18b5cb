import type { StageWrap } from "../shell.ts";
/**
 * Wraps a stage's commands into a script file. Its exit code is that of the first command that failed; the markers of start and end
 * are printed by `terminate_with_json_script.ps1`, which runs it (executor facts 4.3).
 */
export declare function powershellStage(body: string, { debugTrace }: StageWrap): string;
