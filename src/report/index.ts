export { isBad, RESULT_WORDS } from "./run-result.ts";
export type { FaultResult, ResultWord, RunResult, ScenarioResult } from "./run-result.ts";
export { formatProgress, type ProgressCounts } from "./progress.ts";
export { formatSummary, type SummaryOptions } from "./summary.ts";
export { writeReports } from "./write-reports.ts";
export { reportSchema } from "./report-schema.ts";
