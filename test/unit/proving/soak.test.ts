import { describe, expect, it } from "vitest";
import { steadiness, type ScenarioVerdict, type SoakRun } from "../../../proving/soak/soak-result.ts";
import { runLine, soakLines } from "../../../proving/soak/soak-text.ts";

const PASS: ScenarioVerdict = { result: "pass", durationMs: 100, failed: [] };
const FAIL: ScenarioVerdict = { result: "fail", durationMs: 100, failed: ["INV-OUTPUT", "job.state"] };
const SKIP: ScenarioVerdict = { result: "skip", durationMs: 0, failed: [] };

function run(seed: string, verdicts: Record<string, ScenarioVerdict>): SoakRun {
  return { seed, durationMs: 1500, code: 0, verdicts };
}

describe("a soak", () => {
  it("has nothing to say of what always ends the same way", () => {
    const runs = [run("s-1", { a: PASS, b: SKIP }), run("s-2", { a: PASS, b: SKIP })];
    expect(steadiness(runs)).toEqual({ flakes: [], failing: [] });
    expect(soakLines(runs)).toEqual(["2 runs: 0 flaky, 0 always failing"]);
  });

  it("lists what ended in two ways, where and by what, and apart from that what always fails", () => {
    const runs = [run("s-1", { a: PASS, b: FAIL }), run("s-2", { a: FAIL, b: FAIL })];
    const { flakes, failing } = steadiness(runs);
    expect(flakes.map(({ id }) => id)).toEqual(["a"]);
    expect(failing.map(({ id }) => id)).toEqual(["b"]);
    expect(soakLines(runs)).toEqual([
      "2 runs: 1 flaky, 1 always failing",
      "flaky    a: 1 pass, 1 fail; run 2 (seed s-2): INV-OUTPUT, job.state",
      "failing  b: 2 fail; run 1 (seed s-1): INV-OUTPUT, job.state; run 2 (seed s-2): INV-OUTPUT, job.state",
    ]);
  });

  it("takes a scenario that one run did not get to for what it was in the others", () => {
    expect(steadiness([run("s-1", { a: PASS }), run("s-2", {})])).toEqual({ flakes: [], failing: [] });
  });

  it("tells of each run, also of one without results", () => {
    expect(runLine(run("s-1", { a: PASS, b: FAIL, c: SKIP }), 1)).toBe(
      "run 1: 1 pass, 1 fail, 1 skip in 1.5 s, seed s-1",
    );
    const broken = { ...run("s-2", {}), code: 2, broken: "error: no scenario" };
    expect(runLine(broken, 2)).toBe("run 2: exit code 2, no results: error: no scenario");
    expect(soakLines([broken])).toEqual(["1 run: 0 flaky, 0 always failing, 1 without results"]);
  });
});
