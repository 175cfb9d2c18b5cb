import { type StageRun } from "../attach/stage-run.ts";
/**
 * Shell lines that print a word for what has become of a stage, and the size of its job's log where the image has `wc`. The word is
 * asked for first: what has ended writes no more. As long as any process of the stage lives, its command line names the script.
 */
export declare function lookLines(run: StageRun, logFile: string): string[];
