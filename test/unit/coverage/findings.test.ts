import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseKnownFailures } from "../../../src/report/index.ts";
import { loadScenarios } from "../../../src/scenario/load-scenarios.ts";
import { invariants } from "../../../src/verdict/index.ts";

const FOLDER = "docs/findings";
const FILE = path.join(FOLDER, "official-runner-19.4.yaml");

const scenarios = (await loadScenarios("scenarios")).map(({ id }) => id);
const known = parseKnownFailures(readFileSync(FILE, "utf8"), FILE, {
  scenarios,
  invariants: invariants.map(({ id }) => id),
});
const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
const textOf = (page: string) => readFileSync(path.join(FOLDER, page), "utf8");
const areas = new Set(scenarios.map((id) => id.split("/")[0]));
/** What a text names in backquotes and has the form of a scenario's id. */
const named = (text: string) =>
  [...text.matchAll(/`([a-z0-9-]+(?:\/[a-z0-9-]+)+)`/g)]
    .map(([, id = ""]) => id)
    .filter((id) => areas.has(id.split("/")[0]));

describe("what the official runner is known to fail", () => {
  it("is one scenario to an entry, with its checks, and stands in the table with a page that explains it", () => {
    expect(known.every(({ scenarios: ids, checks = [] }) => ids.size === 1 && checks.length > 0)).toBe(true);
    const rows = textOf("README.md").split("## Every scenario that fails")[1] ?? "";
    const table = [...rows.matchAll(/^\| `([^`]+)` \|.*\|$/gm)].map(([, id]) => id);
    expect(table).toEqual(known.flatMap(({ scenarios: ids }) => Array.from(ids)));
  });

  it("is told by pages that are there, of scenarios that are there", () => {
    for (const page of pages) {
      const text = textOf(page);
      const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, to = ""]) => path.join(FOLDER, to));
      expect(
        links.filter((link) => !existsSync(link)),
        page,
      ).toEqual([]);
      expect(
        named(text).filter((id) => !scenarios.some((each) => each === id || each.startsWith(`${id}/`))),
        page,
      ).toEqual([]);
    }
  });
});
