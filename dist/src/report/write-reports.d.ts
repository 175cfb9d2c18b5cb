import type { RunResult } from "./run-result.ts";
/** Writes report.json, junit.xml and summary.md into the run's folder and points `latest` at it. Throws a `UsageError` where that is not allowed. */
export declare function writeReports(dir: string, run: RunResult): Promise<void>;
