import { type StageRun } from "../attach/stage-run.ts";
/**
 * What a shell is told by exec to run a stage from its beginning. The script is a process of its own that writes into a file and
 * leaves its status in another, so neither a broken stream nor a process that it leaves behind decides how it ended; the
 * shell prints that file as it grows and ends with the script's status. Says on stderr, in the words of executor facts 4.2, that the script starts and how it ended:
 * a shell that is killed has an exit code too.
 */
export declare function startText(run: StageRun, body: string, posixEscapes: boolean): string;
/**
 * What another shell is told when the stream to the first one broke: to print the output from this byte on and to end as the script
 * does. Where the script has not begun it never will, and the shell ends with `NEVER_STARTED` and without a word.
 */
export declare function followText(run: StageRun, from: number): string;
/** Shell lines that print how much a stage has written, and before that whether it has ended. */
export declare function lookText(run: StageRun): string[];
