import { type StageRun } from "../attach/stage-run.ts";
/** What of a pod shows in the line, and the how many-th delivery of it this is. */
export interface StagePlace {
    scriptsDir: string;
    logFile: string;
    delivery: number;
    helperShell: string;
}
/**
 * The line for the stdin of the container's first shell that starts a stage in the background (executor facts 4.3). Only the first
 * delivery starts the script: `mkdir` lets one of them through. The line itself prints the markers, into the same pipe as the script, so
 * that a script that is killed, or cannot run at all, has an end as well. What the end is proved by is in nobody's file, environment
 * or command line while the script runs, but in the memory of the shell that waits for it.
 */
export declare function stageLine(run: StageRun, { scriptsDir, logFile, delivery, helperShell }: StagePlace): string;
