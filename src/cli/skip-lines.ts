import type { Scenario } from "../scenario/scenario-schema.ts";
import type { WorldMaker } from "../worlds/world-maker.ts";

/** Which scenarios a world cannot play, counted by what it lacks. */
export function skipLines(scenarios: readonly Scenario[], worlds: Pick<WorldMaker, "missing">): string[] {
  const counts = new Map<string, number>();
  for (const scenario of scenarios) {
    const missing = worlds.missing(scenario);
    if (missing !== undefined) counts.set(missing, (counts.get(missing) ?? 0) + 1);
  }
  if (counts.size === 0) return ["to be skipped: none"];
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  return ["to be skipped:", ...sorted.map(([missing, count]) => `  ${count} that need ${missing}`)];
}
