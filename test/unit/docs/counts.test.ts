import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ATTACKS } from "../../../proving/fuzz/attacks/all-attacks.ts";
import { invariants } from "../../../src/verdict/invariants/index.ts";
import { RIGHTS } from "../../../src/worlds/cluster/preflight/rights.ts";

const WORDS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

const known = readFileSync("docs/findings/official-runner-19.4.yaml", "utf8").match(/^- scenario: /gm) ?? [];

it.each([
  ["docs/findings/README.md", /^(\d+) scenarios fail with this runner/m, known.length],
  ["README.md", /rights: all (\d+) that may be needed/, RIGHTS.length],
  ["README.md", /^(\w+) invariants are checked/m, invariants.length],
  ["CONTRIBUTING.md", /garbage of (\w+) kinds/, ATTACKS.length],
])("%s counts right: %s", (file, pattern, count) => {
  const [, said = ""] = pattern.exec(readFileSync(file, "utf8")) ?? [];
  expect(/^\d+$/.test(said) ? Number(said) : WORDS.indexOf(said.toLowerCase())).toBe(count);
});
