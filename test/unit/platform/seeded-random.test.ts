import { describe, expect, it } from "vitest";
import { createSeededRandom } from "../../../src/platform/index.ts";

describe("the seeded generator", () => {
  it("repeats itself for the same seed, on every machine", () => {
    expect(createSeededRandom("faultline").text(12)).toBe(createSeededRandom("faultline").text(12));
    expect(createSeededRandom("a").text(12)).not.toBe(createSeededRandom("b").text(12));
  });

  it("gives forks that do not depend on what the parent was asked before", () => {
    const early = createSeededRandom("s").fork("pods");
    const parent = createSeededRandom("s");
    parent.next();
    expect(parent.fork("pods").uuid()).toBe(early.uuid());
  });

  it("spreads evenly and stays inside its limits", () => {
    const random = createSeededRandom("spread");
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 10_000; i++) {
      const n = random.below(10);
      counts[n] = (counts[n] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });

  it("makes version 4 UUIDs", () => {
    expect(createSeededRandom("u").uuid()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
