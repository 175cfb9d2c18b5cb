import { describe, expect, it } from "vitest";
import { watchLateness } from "../../../src/platform/index.ts";
import { createManualClock } from "../faults/engine-with.ts";

describe("lateness", () => {
  function watched() {
    const clock = createManualClock();
    const late: number[] = [];
    const lateness = watchLateness(clock, (ms) => late.push(ms));
    return { clock, late, lateness };
  }

  it("is what a timer comes too late by", () => {
    const { clock, late, lateness } = watched();
    clock.advance(100);
    clock.advance(120);
    expect(late).toEqual([]);
    clock.advance(350);
    clock.advance(100);
    clock.advance(1100);
    expect(late).toEqual([250, 1000]);
    expect(lateness.total()).toBe(1250);
  });

  it("is looked for until told to stop", () => {
    const { clock, late, lateness } = watched();
    lateness.stop();
    clock.advance(5000);
    expect(late).toEqual([]);
  });
});
