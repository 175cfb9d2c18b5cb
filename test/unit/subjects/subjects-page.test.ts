import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { FEATURES } from "../../../src/scenario/features.ts";
import { PLACEHOLDERS } from "../../../src/subjects/placeholders.ts";
import { parseSubject } from "../../../src/subjects/subject-file.ts";
import { subjectJsonSchema } from "../../../src/subjects/subject-schema.ts";

const page = readFileSync("docs/subjects.md", "utf8");

it("docs/subjects.md has every feature and every placeholder", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  const features = Object.entries(FEATURES).map(([name, text]) => `| \`${name}\` | ${text} |`);
  expect(rows.filter((row) => !row.startsWith("| `{") && !row.startsWith("| `runner."))).toEqual(features);
  expect(rows.flatMap((row) => /^\| `\{(\w+)\}`/.exec(row)?.[1] ?? [])).toEqual([...PLACEHOLDERS]);
});

it("its example is a subject file, but for the program that is not there", () => {
  const example = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(page)?.[1] ?? "";
  expect(() => parseSubject(example, "subject.yaml")).toThrow(
    /^subject\.yaml:3:10: error: the runner's program "\.\/gitlab-runner" was not found [^\n]*\n[^\n]*"\.\/gitlab-runner" was not found [^\n]*$/,
  );
});

it("the schema for editors in docs/ is the one that subject files are checked with", () => {
  const kept: unknown = JSON.parse(readFileSync("docs/subject.schema.json", "utf8"));
  // After a change: npm run --silent schema
  expect(kept).toEqual(JSON.parse(JSON.stringify(subjectJsonSchema())));
});
