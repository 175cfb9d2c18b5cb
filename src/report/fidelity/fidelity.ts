import { compareWorlds, type PlayedScenario } from "./compare-worlds.ts";
import type { WorldDifference } from "./difference.ts";
import { isListed, type ListedDifference } from "./listed-difference.ts";

/** One scenario in two worlds; undefined where one did not play it to its end. */
export interface ScenarioInWorlds {
  id: string;
  played: readonly [PlayedScenario, PlayedScenario] | undefined;
  /** Why it was not played in one of them. */
  reason?: string;
}

/** The same difference, and everywhere it showed. */
export interface FoundDifference extends WorldDifference {
  scenarios: readonly string[];
  /** Why it is not mended, if that is known. */
  reason?: string;
}

export interface Fidelity {
  /** Names of the two worlds. */
  worlds: readonly [string, string];
  /** In how many scenarios nothing differs but what has a reason, of how many that both played. */
  alike: number;
  compared: number;
  notCompared: readonly { id: string; reason: string }[];
  differences: readonly FoundDifference[];
  /** What is listed and did not show, although it could have. */
  outdated: readonly ListedDifference[];
}

/** Puts scenarios side by side that ran in two worlds; the differences that showed most often come first. */
export function fidelityOf(
  worlds: readonly [string, string],
  scenarios: Iterable<ScenarioInWorlds>,
  listed: readonly ListedDifference[],
): Fidelity {
  const found = new Map<string, FoundDifference & { scenarios: string[] }>();
  const notCompared: { id: string; reason: string }[] = [];
  const used = new Set<ListedDifference>();
  let compared = 0;
  let alike = 0;
  for (const { id, played, reason = "not run" } of scenarios) {
    if (played === undefined) {
      notCompared.push({ id, reason });
      continue;
    }
    compared += 1;
    let isAlike = true;
    for (const difference of compareWorlds(...played)) {
      const known = listed.find((each) => isListed(id, difference, each));
      if (known === undefined) isAlike = false;
      else used.add(known);
      const key = JSON.stringify([difference, known?.reason]);
      const entry = found.get(key) ?? { ...difference, scenarios: [], ...(known && { reason: known.reason }) };
      found.set(key, entry);
      // Several pods of one scenario may differ in the same way.
      if (entry.scenarios.at(-1) !== id) entry.scenarios.push(id);
    }
    if (isAlike) alike += 1;
  }
  return {
    worlds,
    alike,
    compared,
    notCompared,
    differences: [...found.values()].toSorted((a, b) => b.scenarios.length - a.scenarios.length),
    outdated: compared === 0 ? [] : listed.filter((each) => !used.has(each)),
  };
}
