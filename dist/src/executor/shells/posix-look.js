import { startLock } from "../attach/stage-run.js";
/**
 * Shell lines that print a word for what has become of a stage, and the size of its job's log where the image has `wc`. The word is
 * asked for first: what has ended writes no more. As long as any process of the stage lives, its command line names the script.
 */
export function lookLines(run, logFile) {
    return [
        "look() {",
        `if [ ! -d ${run.dir} ]; then echo lost; return; fi`,
        `if [ ! -d ${startLock(run)} ]; then echo waiting; return; fi`,
        "for cmdline in /proc/[0-9]*/cmdline; do",
        `command="$({ tr '\\000' ' ' < "$cmdline"; } 2>/dev/null)"`,
        `case "$command" in *${run.script}*) echo running; return;; esac`,
        "done",
        "echo ended",
        "}",
        "look",
        `wc -c < ${logFile} 2>/dev/null`,
        "true",
    ];
}
