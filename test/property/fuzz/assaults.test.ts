import fc from "fast-check";
import { afterAll, beforeAll, test, vi } from "vitest";
import { ATTACKS } from "../../../proving/fuzz/attacks/all-attacks.ts";
import { judgeAssault } from "../../../proving/fuzz/judge-assault.ts";
import { startFuzzTarget, type FuzzTarget } from "../../../proving/fuzz/target/fuzz-target.ts";

// The beginning of `npm run fuzz`. An error that nobody catches in the servers fails the run, as they are in this process.
let target: FuzzTarget;

beforeAll(async () => {
  target = await startFuzzTarget();
});

afterAll(() => target.close());

test.each(ATTACKS)("the fakes stand $name", async (attack) => {
  const before = await target.holdings(false);
  const property = fc.asyncProperty(attack.assaults(target.facts), async (assault) => {
    await judgeAssault(assault, target, Infinity);
  });
  await fc.assert(property, { seed: 5, numRuns: 20 });
  // What was begun for clients who are gone ends by itself; a leak never does. One timer more waits for the job's runner to fall silent.
  await vi.waitUntil(async () => (await target.holdings(false)).timers <= before.timers + 1, { timeout: 50_000 });
});
