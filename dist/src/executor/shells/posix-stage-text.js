import { startLock } from "../attach/stage-run.js";
import { NEVER_STARTED } from "./container-shell.js";
import { saveFiles } from "./posix-files.js";
import { DETECT_SHELL } from "./shell-finder.js";
import { singleQuoted } from "./single-quoted.js";
/** Exit code of a stage whose processes all vanished without a word, as after SIGKILL. */
const VANISHED = 137;
/**
 * What a shell is told by exec to run a stage from its beginning. The script is a process of its own that writes into a file and
 * leaves its status in another, so neither a broken stream nor a process that it leaves behind decides how it ended; the
 * shell prints that file as it grows and ends with the script's status. Says on stderr, in the words of executor facts 4.2, that the script starts and how it ended:
 * a shell that is killed has an exit code too.
 */
export function startText(run, body, posixEscapes) {
    const { dir, script } = run;
    return asOneCommand([
        ...run.prologue,
        ...saveFiles([{ path: script, body }], posixEscapes),
        `mkdir ${startLock(run)} 2>/dev/null || exit ${NEVER_STARTED}`,
        `: > ${dir}/output`,
        tellStart(run),
        "{",
        `sh -c ${singleQuoted(DETECT_SHELL)} sh ${script} > ${dir}/output 2>&1`,
        `echo $? > ${dir}/status.tmp`,
        `mv -f ${dir}/status.tmp ${dir}/status`,
        "} < /dev/null > /dev/null 2>&1 &",
        `echo $! > ${dir}/pid`,
        ...followLines(run, 0),
    ]);
}
/**
 * What another shell is told when the stream to the first one broke: to print the output from this byte on and to end as the script
 * does. Where the script has not begun it never will, and the shell ends with `NEVER_STARTED` and without a word.
 */
export function followText(run, from) {
    return asOneCommand([
        ...run.prologue,
        `if mkdir ${startLock(run)} 2>/dev/null; then exit ${NEVER_STARTED}; fi`,
        tellStart(run),
        ...followLines(run, from),
    ]);
}
/** Shell lines that print how much a stage has written, and before that whether it has ended. */
export function lookText(run) {
    return [
        ...run.prologue,
        `if [ -e ${run.dir}/status ]; then echo ended; else echo running; fi`,
        `wc -c < ${run.dir}/output 2>/dev/null`,
        "true",
    ];
}
function tellStart({ script }) {
    return `echo "{\\"script\\": \\"${script}\\"}" >&2`;
}
function followLines({ dir, script }, from) {
    const block = 1024 * 1024;
    const skip = (size, count) => size > 0 && count > 0 ? [`dd bs=${size} count=${count} <&3 >/dev/null 2>&1`] : [];
    return [
        `: >> ${dir}/output`,
        `exec 3< ${dir}/output`,
        ...skip(block, Math.floor(from / block)),
        ...skip(from % block, 1),
        "pause=0.05",
        `while [ ! -e ${dir}/status ]; do`,
        "cat <&3",
        `pid=; { read -r pid < ${dir}/pid; } 2>/dev/null`,
        'if [ -n "$pid" ] && ! kill -0 "$pid" 2>/dev/null; then',
        `[ -e ${dir}/status ] || echo ${VANISHED} > ${dir}/status`,
        "else sleep $pause 2>/dev/null || sleep 1; fi",
        "pause=0.2",
        "done",
        "cat <&3",
        `read -r code < ${dir}/status`,
        // Who reads it can tell whether all of the output has arrived.
        `bytes=$({ wc -c < ${dir}/output; } 2>/dev/null)`,
        `echo "{\\"command_exit_code\\": $code, \\"script\\": \\"${script}\\", \\"bytes\\": \${bytes:-null}}" >&2`,
        'exit "$code"',
    ];
}
/** A shell begins with none of it before it has read all: a stream that breaks early has done nothing. */
function asOneCommand(lines) {
    return `{\n${lines.join("\n")}\n}\nexit\n`;
}
