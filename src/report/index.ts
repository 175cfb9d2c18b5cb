export { isBad, RESULT_WORDS } from "./run-result.ts";
export type { FaultResult, ResultWord, RunResult, ScenarioResult } from "./run-result.ts";
export { formatProgress, type ProgressCounts } from "./progress.ts";
export { formatSummary, type SummaryOptions } from "./summary.ts";
export { writeReports } from "./write-reports.ts";
export { applyKnownFailures } from "./known/apply-known-failures.ts";
export type { KnownFailure } from "./known/known-failure.ts";
export { parseKnownFailures } from "./known/parse-known-failures.ts";
export { reportSchema } from "./report-schema.ts";
