import { type ResultWord, type RunResult } from "./run-result.ts";
export type Tally = Record<ResultWord, number>;
export declare function tally({ scenarios }: Pick<RunResult, "scenarios">): Tally;
/** `, 19 not finished` where a run was interrupted. */
export declare function unfinishedText({ unfinished }: Pick<RunResult, "unfinished">): string;
/** `17 passed, 1 failed, 2 skipped`; all but the first two only when there are any. */
export declare function tallyText(counts: Tally): string;
