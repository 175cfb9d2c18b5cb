export { coverage, uncovered, type CoverageSection } from "./coverage.ts";
export { counts, coverageJson, coverageMarkdown, type Results } from "./coverage-report.ts";
