import { startLock, type StageRun } from "../attach/stage-run.ts";

/**
 * Ends whatever part of a stage line an earlier, broken delivery left in the shell: it closes an open quote, or is a comment where
 * none is open. The part itself then is either a syntax error or a whole command.
 */
const HEAL = " #'\n";

/** What of a pod shows in the line, and the how many-th delivery of it this is. */
export interface StagePlace {
  scriptsDir: string;
  logFile: string;
  delivery: number;
  helperShell: string;
}

/**
 * The line for the stdin of the container's first shell that starts a stage in the background (executor facts 4.3). Only the first
 * delivery starts the script: `mkdir` lets one of them through. When the script cannot run at all, the line itself reports the end.
 */
export function stageLine(run: StageRun, { scriptsDir, logFile, delivery, helperShell }: StagePlace): string {
  const started = startLock(run);
  const once = `mkdir ${started} 2>/dev/null || { [ -d ${started} ] && exit 0; }`;
  const start =
    run.container === "build" ? `${scriptsDir}/detect_shell_script ${run.script}` : `${helperShell} <<< ${run.script}`;
  const marker = `{\\"command_exit_code\\": $ec, \\"script\\": \\"${run.script}\\"}`;
  const report = `ec=$?; if [ $ec -ne 0 ]; then echo; echo "${marker}"; fi`;
  const shell = run.container === "build" ? "sh" : "bash";
  const line = `${shell} -c '((${once}; ${start}; ${report}) 2>&1 | tee -a ${logFile}) &'\n`;
  return delivery === 1 ? line : HEAL + line;
}
