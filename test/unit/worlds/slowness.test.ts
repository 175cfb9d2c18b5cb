import { expect, it } from "vitest";
import { cpuShare } from "../../../src/platform/index.ts";
import { createSlowness } from "../../../src/worlds/slowness.ts";

/** A machine on which each step of work of `ran` milliseconds was waited for so long. */
function machine(...steps: [ran: number, waited: number][]) {
  const share = { ran: 0, waited: 0 };
  return createSlowness(() => {
    const [ran, waited] = steps.shift() ?? [0, 0];
    share.ran += ran;
    share.waited += waited;
    return { ...share };
  });
}

it("is 1 on a machine that has time, and on one that is no busier than a whole run makes it", () => {
  const slowness = machine([100, 0], [100, 10], [100, 190], [100, 490]);
  expect([slowness(), slowness(), slowness(), slowness()]).toEqual([1, 1, 1, 1]);
});

it("grows with what others take away since it was asked last, to four times, and shrinks again", () => {
  const slowness = machine([100, 500], [100, 800], [100, 1100], [100, 9900], [100, 0]);
  expect([slowness(), slowness(), slowness(), slowness(), slowness()]).toEqual([2, 3, 4, 4, 1]);
});

it("stays what it was until there is something to judge by", () => {
  const slowness = machine([100, 500], [20, 0], [20, 0], [20, 0]);
  expect([slowness(), slowness(), slowness(), slowness()]).toEqual([2, 2, 2, 1]);
});

it("is 1 where nobody counts", () => {
  expect(createSlowness(() => undefined)()).toBe(1);
});

it.runIf(process.platform === "linux")("what Linux counts grows with the work of this thread", () => {
  const before = cpuShare();
  let sum = 0;
  for (let turn = 0; turn < 5_000_000; turn++) sum += Math.sqrt(turn);
  const after = cpuShare();
  expect(sum).toBeGreaterThan(0);
  expect((after?.ran ?? 0) - (before?.ran ?? 0)).toBeGreaterThan(1);
  expect(after?.waited).toBeGreaterThanOrEqual(before?.waited ?? Number.NaN);
});
