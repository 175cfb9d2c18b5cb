import { type StageRun } from "../attach/stage-run.ts";
/**
 * Shell lines that end a stage: every process below the one whose command line ends in the stage's script gets the signal, the
 * uppermost first; with `KILL` that one too. Needs nothing but a POSIX shell, `tr` and /proc (executor facts 4.10).
 */
export declare function killLines(run: StageRun, signal: "TERM" | "KILL"): string[];
