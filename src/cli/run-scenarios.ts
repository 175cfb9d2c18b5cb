import type { Scenario } from "../scenario/scenario-schema.ts";
import { applyKnownFailures, type KnownFailure, type ScenarioResult } from "../report/index.ts";
import { runScenario, type ScenarioRunOptions } from "./run-scenario.ts";

export interface RunOptions extends ScenarioRunOptions {
  /** How many at the same time. */
  jobs: number;
  signal: AbortSignal;
  /** Of which scenarios it is known that they fail. */
  known: readonly KnownFailure[];
  onStart(scenario: Scenario): void;
  onEnd(result: ScenarioResult): void;
}

/** With so many at the same time even the quickest has its result soon. */
const FIRST = 2;
/** What the others wait for when the first results are slow to come. */
const HEAD_START_MS = 500;

/** All scenarios, several at a time, each in a world of its own; results in the order of the scenarios. */
export async function runScenarios(scenarios: readonly Scenario[], options: RunOptions): Promise<ScenarioResult[]> {
  const results = new Map<string, ScenarioResult>();
  const queue = longestFirst(scenarios);
  const rest = new AbortController();
  const worker = async (number: number) => {
    if (number >= FIRST) await options.clock.sleep(HEAD_START_MS, rest.signal).catch(() => {});
    for (let scenario = queue.shift(); scenario !== undefined && !options.signal.aborted; scenario = queue.shift()) {
      options.onStart(scenario);
      const result = applyKnownFailures(await runScenario(scenario, options), options.known);
      results.set(scenario.id, result);
      options.onEnd(result);
      rest.abort();
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.jobs, queue.length) }, (_, number) => worker(number)));
  return scenarios.flatMap(({ id }) => results.get(id) ?? []);
}

/**
 * Those that wait for something (a handshake that is given up after 10 s, a timeout) start early, so that the rest fits beside them;
 * but the quick ones lead, because a first result soon is worth more than the last second.
 */
function longestFirst(scenarios: readonly Scenario[]): Scenario[] {
  const rank = ({ tags }: Scenario) => (tags.includes("quick") ? 0 : tags.includes("slow") ? 1 : 2);
  return scenarios.toSorted((a, b) => rank(a) - rank(b));
}
