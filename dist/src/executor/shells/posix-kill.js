import { startLock } from "../attach/stage-run.js";
import { NEVER_STARTED } from "./container-shell.js";
/**
 * Shell lines that end a stage: every process below the one whose command line ends in the stage's script gets the signal, the
 * uppermost first; with `KILL` that one too. Needs nothing but a POSIX shell, `tr` and /proc (executor facts 4.10).
 */
export function killLines(run, signal) {
    return [
        ...run.prologue,
        `if mkdir ${startLock(run)} 2>/dev/null; then exit ${NEVER_STARTED}; fi`,
        "below() {",
        "for status in /proc/[0-9]*/stat; do",
        'line=; { read -r line < "$status"; } 2>/dev/null || continue',
        "rest=${line##*) }; rest=${rest#? }",
        'if [ "${rest%% *}" = "$1" ]; then echo "${line%% *}"; ( below "${line%% *}" ); fi',
        "done",
        "}",
        "for cmdline in /proc/[0-9]*/cmdline; do",
        `command="$({ tr '\\000' ' ' < "$cmdline"; } 2>/dev/null)"`,
        `case "$command" in *" ${run.script} ")`,
        "pid=${cmdline#/proc/}; pid=${pid%/cmdline}",
        // A shell that outlives what it waits for tells of that in the job's log, with the text of the script.
        `kill -${signal}${signal === "KILL" ? ' "$pid"' : ""} $(below "$pid") 2>/dev/null;;`,
        "esac",
        "done",
        "true",
    ];
}
