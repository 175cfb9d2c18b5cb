import { createPlanEngine, type Inside, type PlanEngine, type PlanEntry, type Quiet } from "../faults/index.ts";
import { createMemoryRecorder, type MemoryRecorder } from "../history/memory-recorder.ts";
import type { Clock, Random } from "../platform/index.ts";

/** What every part of a world is given: it writes into the one, and asks the other. */
export interface Eyes {
  history: MemoryRecorder;
  faults: PlanEngine;
}

/** A History from now on, and a fault plan that follows it. */
export function openEyes(options: {
  clock: Clock;
  random: Random;
  plan: readonly PlanEntry[];
  quiet: Quiet | undefined;
  /** Default: simulated. */
  inside?: Inside | undefined;
}): Eyes {
  const { clock, random, plan, quiet, inside = "simulated" } = options;
  const history = createMemoryRecorder(clock);
  const faults = createPlanEngine({
    plan,
    quiet,
    recorder: history,
    random: random.fork("faults"),
    clock,
    inside,
  });
  history.onEvent((event) => faults.observe(event));
  return { history, faults };
}
