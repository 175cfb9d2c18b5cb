// Writes docs/issues.md from src/coverage/known-issues.yaml and the `issue:` of the scenarios:
//   node generators/issues-table.ts
import { writeFile } from "node:fs/promises";
import { issuesTable, knownIssues } from "../src/coverage/index.ts";
import { loadScenarios } from "../src/scenario/load-scenarios.ts";

await writeFile("docs/issues.md", issuesTable(knownIssues(await loadScenarios("scenarios"))));
