import type { StageContainer } from "../../runner/build/executor.ts";
import type { StageRun } from "../attach/stage-run.ts";
/** A script on its way into a container. */
export interface ScriptFile {
    path: string;
    body: string;
}
/** Exit code of the kill lines when the script had not begun; now it never will. */
export declare const NEVER_STARTED = 3;
/** How scripts are saved, started and ended in the words of the shell that runs in a job's containers (executor facts 3.5, 4.1, 4.3). */
export interface ContainerShell {
    /** First process of the build and helper containers, and of every exec that runs lines of the shell. */
    readonly command: readonly string[];
    /** Ends a shell that was told lines, with the status of the last of them; `acknowledges` when it says so on stdout (exec/receipt.ts). */
    readonly lastLine: {
        readonly text: string;
        readonly acknowledges: boolean;
    };
    /** What the name of a stage's script file ends in. */
    readonly ending: string;
    /** Has to lie in the scripts folder before a stage can be started in this kind of container. */
    starter(container: StageContainer, scriptsDir: string): ScriptFile | undefined;
    /** Lines that save the files into the folder, which they make; a file appears under its name only when it is whole. */
    saveLines(folder: string, files: readonly ScriptFile[]): string[];
    /**
     * The line for the stdin of the container's first shell that starts a stage. Only the first delivery starts the script, whoever
     * makes the folder `startLock(run)`.
     */
    stageLine(run: StageRun, scriptsDir: string, logFile: string, delivery: number): string;
    /** Lines that exit 0 when the script was started. */
    startedLines(run: StageRun): string[];
    /** Lines that print what has become of the stage (shells/stage-look.ts); unset where nobody can be asked. */
    lookLines?(run: StageRun, logFile: string): string[];
    /** Lines that end what runs below the script, with `KILL` the script too; exit code NEVER_STARTED when it will never start. */
    killLines(run: StageRun, signal: "TERM" | "KILL"): string[];
}
