import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Scenario } from "../scenario/scenario-schema.ts";

const schema = z.strictObject({
  users: z.array(z.strictObject({ row: z.int(), what: z.string(), issues: z.array(z.string()).min(1) })),
  known: z.array(z.strictObject({ issue: z.string(), what: z.string() })),
});

/** Something that users ran into, or that was found by reading, and the scenarios that pin the right behaviour. */
export interface IssueRow {
  /** Its number, or the id of the issue. */
  key: string;
  what: string;
  issues: readonly string[];
  scenarios: readonly string[];
}

export interface KnownIssues {
  /** What users ask for, in their order. */
  users: IssueRow[];
  /** Known defects and fault cases. */
  known: IssueRow[];
  /** Ids that scenarios name and no row knows. */
  strangers: string[];
}

/** Which scenarios pin which known issue. */
export function knownIssues(scenarios: readonly Pick<Scenario, "id" | "issue">[]): KnownIssues {
  const file = new URL("known-issues.yaml", import.meta.url);
  const { users, known } = schema.parse(parse(readFileSync(file, "utf8")));
  const pinned = new Map<string, string[]>();
  for (const { id, issue } of scenarios) {
    for (const each of issue) pinned.set(each, [...(pinned.get(each) ?? []), id]);
  }
  const row = (key: string, what: string, issues: readonly string[]): IssueRow => {
    const ids = issues.flatMap((issue) => pinned.get(issue) ?? []);
    return { key, what, issues, scenarios: [...new Set(ids)].sort() };
  };
  const all = new Set([...users.flatMap(({ issues }) => issues), ...known.map(({ issue }) => issue)]);
  return {
    users: users.map(({ row: number, what, issues }) => row(String(number), what, issues)),
    known: known.map(({ issue, what }) => row(issue, what, [issue])),
    strangers: [...pinned.keys()].filter((issue) => !all.has(issue)).sort(),
  };
}
