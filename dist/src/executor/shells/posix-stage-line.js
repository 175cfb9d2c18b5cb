import { sealFile, startLock } from "../attach/stage-run.js";
/**
 * Ends whatever part of a stage line an earlier, broken delivery left in the shell: it closes an open quote, or is a comment where
 * none is open. The part itself then is either a syntax error or a whole command.
 */
const HEAL = " #'\n";
/**
 * The line for the stdin of the container's first shell that starts a stage in the background (executor facts 4.3). Only the first
 * delivery starts the script: `mkdir` lets one of them through. The line itself prints the markers, into the same pipe as the script, so
 * that a script that is killed, or cannot run at all, has an end as well. What the end is proved by is in nobody's file, environment
 * or command line while the script runs, but in the memory of the shell that waits for it.
 */
export function stageLine(run, { scriptsDir, logFile, delivery, helperShell }) {
    const started = startLock(run);
    const once = `mkdir ${started} 2>/dev/null || { [ -d ${started} ] && exit 0; }`;
    const start = run.container === "build" ? `${scriptsDir}/detect_shell_script ${run.script}` : `${helperShell} <<< ${run.script}`;
    const seal = `{ read -r stage_token stage_proof < ${sealFile(run)}; } 2>/dev/null || exit 1; : > ${sealFile(run)}`;
    const begin = `echo "{\\"script\\": \\"${run.script}\\", \\"proof\\": \\"$stage_proof\\"}"`;
    const fields = `\\"command_exit_code\\": $?, \\"script\\": \\"${run.script}\\", \\"token\\": \\"$stage_token\\"`;
    const end = `stage_end="{${fields}}"; echo; echo "$stage_end"`;
    const shell = run.container === "build" ? "sh" : "bash";
    const line = `${shell} -c '((${once}; ${seal}; ${begin}; ${start}; ${end}) 2>&1 | tee -a ${logFile}) &'\n`;
    return delivery === 1 ? line : HEAL + line;
}
