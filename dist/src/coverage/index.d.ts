export { coverage, uncovered, type CoverageSection } from "./coverage.ts";
export { counts, coverageJson, coverageMarkdown, type Results } from "./coverage-report.ts";
export { knownIssues, type IssueRow, type KnownIssues } from "./known-issues.ts";
export { issuesTable } from "./issues-table.ts";
