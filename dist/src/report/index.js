export { isBad, RESULT_WORDS } from "./run-result.js";
export { formatProgress } from "./progress.js";
export { formatSummary } from "./summary.js";
export { failureLines } from "./failure-lines.js";
export { failuresOf } from "./failures.js";
export { writeReports } from "./write-reports.js";
export { applyKnownFailures } from "./known/apply-known-failures.js";
export { parseKnownFailures } from "./known/parse-known-failures.js";
export { reportSchema } from "./report-schema.js";
