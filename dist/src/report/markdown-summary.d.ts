import { type RunResult } from "./run-result.ts";
/** summary.md: the table of all scenarios, then each failure with its proof. */
export declare function markdownSummary(run: RunResult): string;
