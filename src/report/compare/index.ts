export { compareReports } from "./comparison.ts";
export { comparisonSections } from "./comparison-sections.ts";
export { htmlSections } from "./html-sections.ts";
export { markdownSections } from "./markdown-sections.ts";
export { readReport } from "./read-report.ts";
