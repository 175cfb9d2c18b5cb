import { describe, expect, it } from "vitest";
import { judge } from "../../../src/verdict/index.ts";
import { contextWith, goodHistory } from "./example-history.ts";

describe("a job in which nothing goes wrong", () => {
  it("violates no invariant, and says of each what was seen", () => {
    const { outcome, invariants } = judge(goodHistory().events, contextWith());
    expect(outcome).toBe("pass");
    expect(invariants.map(({ id, outcome, got }) => `${id} ${outcome}: ${got}`)).toEqual([
      "INV-TRUTH pass: build success",
      "INV-OUTPUT pass: 43 bytes of it",
      "INV-ONCE pass: 2 starts",
      "INV-FINAL pass: 1 of 1",
      "INV-CLEAN pass: all 1 objects gone",
      "INV-SECRET pass: none of 3 found",
      "INV-RBAC pass: 2 requests, all within them",
      "INV-RETRY not-applicable: no call that is retried ever failed",
      "INV-TIME pass: build 180 ms",
      "INV-REASON not-applicable: no job failed",
    ]);
  });
});
