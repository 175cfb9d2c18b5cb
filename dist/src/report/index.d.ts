export type { FaultResult, ResultWord, RunResult, ScenarioResult } from "./run-result.ts";
export { formatProgress, type ProgressCounts } from "./progress.ts";
export { formatSummary, type SummaryOptions } from "./summary.ts";
export { failureLines } from "./failure-lines.ts";
export { failuresOf, type Failure } from "./failures.ts";
export { writeReports } from "./write-reports.ts";
export { reportSchema } from "./report-schema.ts";
