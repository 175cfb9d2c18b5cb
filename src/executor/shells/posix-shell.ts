import { startLock } from "../attach/stage-run.ts";
import type { ContainerShell } from "./container-shell.ts";
import { saveFiles } from "./posix-files.ts";
import { lookLines } from "./posix-look.ts";
import { killLines } from "./posix-kill.ts";
import { stageLine } from "./posix-stage-line.ts";
import { DETECT_SHELL, SHELL_COMMAND } from "./shell-finder.ts";

export interface PosixOptions {
  posixEscapes: boolean;
  /** Program of the helper image that takes stage scripts there. */
  helperShell: string;
}

/** Whatever shell the image has: bash, or sh. */
export function posixShell({ posixEscapes, helperShell }: PosixOptions): ContainerShell {
  return {
    command: SHELL_COMMAND,
    lastLine: { text: "ec=$?; printf '\\006'; exit $ec", acknowledges: true },
    ending: "",
    starter: (container, scriptsDir) =>
      container === "build" ? { path: `${scriptsDir}/detect_shell_script`, body: DETECT_SHELL } : undefined,
    saveLines: (folder, files) => [`[ -d ${folder} ] || mkdir -p ${folder}`, ...saveFiles(files, posixEscapes)],
    stageLine: (run, scriptsDir, logFile, delivery) => stageLine(run, { scriptsDir, logFile, delivery, helperShell }),
    startedLines: (run) => [`[ -d ${startLock(run)} ]`],
    lookLines,
    killLines,
  };
}
