import { startLock } from "../attach/stage-run.js";
import { saveFiles } from "./posix-files.js";
import { lookLines } from "./posix-look.js";
import { killLines } from "./posix-kill.js";
import { stageLine } from "./posix-stage-line.js";
import { DETECT_SHELL, SHELL_COMMAND } from "./shell-finder.js";
/** Whatever shell the image has: bash, or sh. */
export function posixShell({ posixEscapes, helperShell }) {
    return {
        command: SHELL_COMMAND,
        lastLine: { text: "ec=$?; printf '\\006'; exit $ec", acknowledges: true },
        ending: "",
        starter: (container, scriptsDir) => container === "build" ? { path: `${scriptsDir}/detect_shell_script`, body: DETECT_SHELL } : undefined,
        saveLines: (folder, files) => [`mkdir -p ${folder}`, ...saveFiles(files, posixEscapes)],
        stageLine: (run, scriptsDir, logFile, delivery) => stageLine(run, { scriptsDir, logFile, delivery, helperShell }),
        startedLines: (run) => [`[ -d ${startLock(run)} ]`],
        lookLines,
        killLines,
    };
}
