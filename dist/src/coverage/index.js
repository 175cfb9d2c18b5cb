export { coverage, uncovered } from "./coverage.js";
export { counts, coverageJson, coverageMarkdown } from "./coverage-report.js";
export { knownIssues } from "./known-issues.js";
export { issuesTable } from "./issues-table.js";
