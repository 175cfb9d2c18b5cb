import type { RunResult } from "./run-result.ts";
/** report.json as text. */
export declare function jsonReport(run: RunResult): string;
