import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../../src/verdict/index.ts";
import { contextWith } from "../../unit/verdict/example-history.ts";
import { live, lives, type Life, type Misdeed } from "./life.ts";
import { misdeeds } from "./misdeeds.ts";

/** Ids of the invariants that are violated. */
function violated(life: Life, misdeed?: Misdeed): string[] {
  const { events } = live(life, misdeed);
  const { invariants } = judge(events, contextWith());
  const failed = invariants.filter(({ outcome }) => outcome === "fail");
  // Whatever fails shows events that exist, in their order.
  for (const { evidence } of failed) {
    expect(evidence.length).toBeGreaterThan(0);
    expect([...evidence].every((index) => index >= 0 && index < events.length)).toBe(true);
    expect(evidence.toSorted((a, b) => a - b)).toEqual([...evidence]);
  }
  return failed.map(({ id }) => id);
}

describe("any life of a job", () => {
  it("violates nothing when its runner does what it should", () => {
    fc.assert(
      fc.property(lives, (life) => {
        expect(violated(life)).toEqual([]);
      }),
    );
  });

  it.each(misdeeds)("gives away a runner that $name ($noticedBy)", (misdeed) => {
    fc.assert(
      fc.property(lives.filter(misdeed.matters ?? (() => true)), (life) => {
        expect(violated(life, misdeed)).toContain(misdeed.noticedBy);
      }),
      { numRuns: 40 },
    );
  });
});
