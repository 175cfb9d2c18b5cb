import { startLock } from "../attach/stage-run.ts";
import type { ContainerShell } from "./container-shell.ts";
import { saveFiles } from "./posix-files.ts";
import { killLines } from "./posix-kill.ts";
import { stageLine } from "./posix-stage-line.ts";
import { DETECT_SHELL, SHELL_COMMAND } from "./shell-finder.ts";

/** Whatever shell the image has: bash, or sh. */
export function posixShell(posixEscapes: boolean): ContainerShell {
  return {
    command: SHELL_COMMAND,
    ending: "",
    starter: (container, scriptsDir) =>
      container === "build" ? { path: `${scriptsDir}/detect_shell_script`, body: DETECT_SHELL } : undefined,
    saveLines: (folder, files) => [`mkdir -p ${folder}`, ...saveFiles(files, posixEscapes)],
    stageLine,
    startedLines: (run) => [`[ -d ${startLock(run)} ]`],
    killLines,
  };
}
