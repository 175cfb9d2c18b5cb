import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { issuesTable, knownIssues } from "../../../src/coverage/index.ts";
import { loadScenarios } from "../../../src/scenario/load-scenarios.ts";

const issues = knownIssues(await loadScenarios("scenarios"));

describe("the table of known issues", () => {
  it("knows every issue that a scenario names", () => {
    expect(issues.strangers).toEqual([]);
  });

  it("has a scenario for every row", () => {
    const bare = [...issues.users, ...issues.known].filter(({ scenarios }) => scenarios.length === 0);
    expect(bare.map(({ key }) => key)).toEqual([]);
  });

  it("is the one in docs/issues.md (node generators/issues-table.ts writes it)", () => {
    expect(readFileSync("docs/issues.md", "utf8")).toBe(issuesTable(issues));
  });

  it("shows what no scenario pins", () => {
    const { users, known } = knownIssues([{ id: "stream/cut", issue: ["gitlab-runner#4119", "nobody#1"] }]);
    expect(users.filter(({ scenarios }) => scenarios.length > 0).map(({ key }) => key)).toEqual(["1"]);
    expect(issuesTable({ users, known, strangers: [] })).toContain(
      "| R25 | a health check and the first pull policy fails | **none** |",
    );
  });
});
