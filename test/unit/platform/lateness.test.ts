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

  it("is what a timer comes too late by, and told when there is enough of it", () => {
    const { clock, late, lateness } = watched();
    for (const ms of [100, 105, 150, 180]) clock.advance(ms);
    expect([late, lateness.total()]).toEqual([[], 130]);
    for (const ms of [200, 100, 1100]) clock.advance(ms);
    expect(late).toEqual([230, 1000]);
    expect(lateness.total()).toBe(1230);
  });

  it("is looked for until told to stop", () => {
    const { clock, late, lateness } = watched();
    lateness.stop();
    clock.advance(5000);
    expect(late).toEqual([]);
  });
});
