import { describe, expect, it } from "vitest";
import { formatProgress, formatSummary } from "../../../src/report/index.ts";
import { exampleRun } from "./example-run.ts";

describe("the summary on a terminal", () => {
  it("has each failure with expected, got, the lines of the History and the command to repeat it", () => {
    expect(formatSummary(exampleRun).split("\n")).toEqual([
      'FAIL  retry/connection-reset INV-ONCE: expected one start of step_script, got two & "more" <starts> \u001B[0m',
      "      nearest: stage a | b -> differs",
      "      +0.100s kubelet stage started",
      "      +0.900s kubelet stage started again",
      "      at: scenarios/retry/connection-reset.yaml:12:7",
      "      hint: an attach was repeated",
      "      again: npm run conformance -- retry/connection-reset --seed abc",
      "",
      "SKIP  basic/services: needs isolation",
      "ERROR basic/cache: port in use",
      "      again: npm run conformance -- basic/cache --seed abc",
      "",
      "4 scenarios: 1 passed, 1 failed, 1 error, 1 skipped in 41.2 s (world fake, seed abc)",
    ]);
  });

  it("has a command that a shell takes as it stands, whatever the seed and the files are called", () => {
    const named = { id: "my area/it's" };
    const scenarios = exampleRun.scenarios.slice(1, 2).map((scenario) => Object.assign({}, scenario, named));
    const summary = formatSummary({ ...exampleRun, seed: "a $b", scenarios, options: ["--scenarios", "my files"] });
    const again = String.raw`npm run conformance -- 'my area/it'\''s' --seed 'a $b' --scenarios 'my files'`;
    expect(summary).toContain(again);
  });

  it("is coloured only when asked for", () => {
    const good = { ...exampleRun, scenarios: exampleRun.scenarios.slice(0, 1) };
    expect(formatSummary(good)).toBe("1 scenario: 1 passed, 0 failed in 41.2 s (world fake, seed abc)");
    expect(formatSummary(good, { color: true })).toContain("\u001B[32m1 scenario: 1 passed");
  });
});

describe("the progress line", () => {
  const counts = {
    running: 4,
    passed: 9,
    failed: 1,
    skipped: 0,
    unsupported: 0,
    known: 0,
    total: 20,
    elapsedMs: 67_000,
  };

  it("shows how far the run is", () => {
    expect(formatProgress(counts, 80)).toBe(
      "[###############---------------] 10/20  4 running, 9 passed, 1 failed  1:07",
    );
  });

  it("tells what is no verdict of the scenario by its own word", () => {
    const line = formatProgress({ ...counts, skipped: 1, unsupported: 2, known: 3 }, 110);
    expect(line).toContain(" 16/20  4 running, 9 passed, 1 failed, 1 skipped, 2 unsupported, 3 failed as known  1:07");
  });

  it("never grows over the terminal", () => {
    for (const width of [0, 1, 20, 48, 60, 61, 79]) {
      expect(formatProgress({ ...counts, skipped: 3 }, width).length).toBeLessThanOrEqual(width);
    }
  });
});
