export { formatProgress } from "./progress.js";
export { formatSummary } from "./summary.js";
export { failureLines } from "./failure-lines.js";
export { failuresOf } from "./failures.js";
export { writeReports } from "./write-reports.js";
export { reportSchema } from "./report-schema.js";
