import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { changeOf, readCaught, recordOf } from "../../../proving/mutants/caught.ts";
import { loadMutants, selectMutants } from "../../../proving/mutants/load-mutants.ts";
import { mutated, RottenMutant, type Mutant } from "../../../proving/mutants/mutant.ts";
import { mutantsPage } from "../../../proving/mutants/mutants-page.ts";
import { mutantLine, mutantsTally } from "../../../proving/mutants/mutants-text.ts";
import { loadScenarios, selectScenarios } from "../../../src/scenario/load-scenarios.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const scenarios = await loadScenarios(path.join(root, "scenarios"));
const MUTANT: Mutant = {
  id: "retry/x",
  title: "X",
  file: "src/executor/x.ts",
  find: "a >= b",
  replace: "a > b",
  scenarios: ["retry/*"],
};

describe("the mutants", async () => {
  const mutants = await loadMutants();

  it.each(mutants.map((mutant) => [mutant.id, mutant] as const))("%s still fits its file", (_, mutant) => {
    const file = path.join(root, mutant.file);
    expect(existsSync(file), `${mutant.file} of mutant ${mutant.id}`).toBe(true);
    const text = readFileSync(file, "utf8");
    expect(mutated(text, mutant)).not.toBe(text);
  });

  it("are at least 60", () => {
    expect(mutants.length).toBeGreaterThanOrEqual(60);
  });

  it("each has a scenario that may catch it", () => {
    for (const { id, scenarios: patterns } of mutants) {
      expect(() => selectScenarios(scenarios, patterns), `mutant ${id}`).not.toThrow();
    }
  });
});

describe("docs/mutants.md", async () => {
  const mutants = await loadMutants();
  const caught = await readCaught();

  it("is the page of the catalogue (npm run mutants -- --record writes it)", () => {
    expect(readFileSync(path.join(root, "docs/mutants.md"), "utf8")).toBe(mutantsPage(mutants, caught));
    expect(Object.keys(caught)).toEqual(mutants.map(({ id }) => id));
  });

  it.each(mutants.map((mutant) => [mutant.id, mutant] as const))("tells who caught %s as it is now", (_, mutant) => {
    const { change, scenario } = caught[mutant.id] ?? {};
    const again = `npm run mutants -- ${mutant.id} --record`;
    expect(change, `mutant ${mutant.id} was changed since it was caught: ${again}`).toBe(changeOf(mutant));
    const chosen = selectScenarios(scenarios, mutant.scenarios).map(({ id }) => id);
    expect(chosen, `mutant ${mutant.id} was caught by another scenario: ${again}`).toContain(scenario);
  });
});

describe("the record of the mutants", () => {
  const other: Mutant = { ...MUTANT, id: "retry/other" };
  const known = { change: changeOf(MUTANT), scenario: "retry/a", by: ["INV-RETRY"] };
  const result = { ...MUTANT, durationMs: 1 };

  it("keeps what was not tried, and forgets what is no more", () => {
    expect(recordOf([MUTANT], { "retry/gone": known, "retry/x": known }, [])).toEqual({ "retry/x": known });
  });

  it("takes what was caught, in the order of the catalogue", () => {
    const caught = { ...result, result: "caught" as const, scenario: "retry/b", by: ["job.state"] };
    const record = recordOf([MUTANT, other], { "retry/other": known }, [caught]);
    expect(Object.entries(record)).toEqual([
      ["retry/x", { change: changeOf(MUTANT), scenario: "retry/b", by: ["job.state"] }],
      ["retry/other", known],
    ]);
  });

  it("strikes out what is not caught any more", () => {
    expect(recordOf([MUTANT], { "retry/x": known }, [{ ...result, result: "survived" }])).toEqual({});
    const unclear = { ...result, result: "unclear" as const, scenario: "retry/a", by: ["INV-RETRY"] };
    expect(recordOf([MUTANT], { "retry/x": known }, [unclear])).toEqual({});
    expect(mutantsPage([MUTANT], {})).toContain("1 of them nobody has noticed yet");
  });
});

describe("a mutant", () => {
  it("changes the one place", () => {
    expect(mutated("if (a >= b) x();", MUTANT)).toBe("if (a > b) x();");
  });

  it.each([
    ["nowhere", "if (a < b) x();"],
    ["2 times", "a >= b; a >= b"],
  ])("has rotted when its text is there %s", (times, text) => {
    expect(() => mutated(text, MUTANT)).toThrow(RottenMutant);
    expect(() => mutated(text, MUTANT)).toThrow(
      `mutant retry/x has rotted: src/executor/x.ts has its text ${times}, expected once: "a >= b"; ` +
        "write the same mistake anew in proving/mutants/catalogue/retry.yaml",
    );
  });

  it("is chosen by id or glob; a name that fits none is refused", () => {
    expect(selectMutants([MUTANT], ["retry/*"])).toEqual([MUTANT]);
    expect(selectMutants([MUTANT], [])).toEqual([MUTANT]);
    expect(() => selectMutants([MUTANT], ["retry/y"])).toThrow('no mutant "retry/y" (did you mean "retry/x"?)');
  });

  it("is told in one line with who caught it", () => {
    const caught = { ...MUTANT, result: "caught" as const, durationMs: 2100, scenario: "retry/a", by: ["INV-RETRY"] };
    expect(mutantLine(caught)).toBe("caught    retry/x 2.1 s: retry/a by INV-RETRY");
    const survived = {
      ...MUTANT,
      id: "retry/y",
      result: "survived" as const,
      durationMs: 900,
      note: "3 scenarios passed",
    };
    expect(mutantLine(survived)).toBe("survived  retry/y 0.9 s: 3 scenarios passed");
    expect(mutantsTally([caught, survived])).toBe("2 mutants: 1 caught, 1 survived");
  });
});
