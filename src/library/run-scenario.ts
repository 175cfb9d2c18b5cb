import { failuresOf, type ScenarioResult } from "../report/index.ts";
import type { HistoryEvent } from "../history/index.ts";
import type { ProcessRuntimeMode } from "../platform/index.ts";
import { chosenScenario, type ScenarioObject } from "./chosen-scenario.ts";
import { chosenWorlds, type ExistingCluster } from "./chosen-worlds.ts";
import { subjectChoice, type ChosenSubject } from "./chosen-subject.ts";
import { withGround } from "./ground.ts";
import { failureText } from "./history/failure-text.ts";
import { createHistory, type History } from "./history/history.ts";
import { judgedScenario } from "./judged-scenario.ts";

export interface ScenarioOptions {
  /** Default: the runner that comes with this package. */
  subject?: ChosenSubject;
  /** What chance is drawn from. */
  seed?: string;
  /** How pods are separated: `auto` by Linux namespaces where they work. */
  containers?: ProcessRuntimeMode;
  /** A cluster that there is, in place of the embedded one. */
  cluster?: ExistingCluster;
  /** config.toml whose first `[[runners]]` section is used in place of the scenario's. */
  config?: string;
}

/**
 * A scenario that was played and judged. `result` is `pass`, `fail`, `skip` (the machine lacks something), `unsupported` (the subject does)
 * or `error` (the harness broke).
 */
export interface ScenarioRun extends Omit<ScenarioResult, "history" | "excerpts"> {
  /** Everything that was observed; empty when the scenario was skipped. */
  readonly history: History;
  /** The config.toml that the runner got; empty when it was skipped. */
  readonly config: string;
  /** What failed: expected, got, nearest miss, lines of the History that prove it, where the expectation stands. */
  readonly failures: readonly string[];
}

/** Scenario x World x Subject -> History -> Verdict. Rejects with a `UsageError` for a scenario that is none. */
export async function runScenario(
  scenario: string | ScenarioObject,
  options: ScenarioOptions = {},
): Promise<ScenarioRun> {
  const { seed = "faultline", containers = "auto", config } = options;
  const subject = subjectChoice(options.subject);
  const chosen = await chosenScenario(scenario);
  const { result, evidence } = await withGround(containers, async (ground) => {
    const { worlds, close } = await chosenWorlds(options.cluster, ground, chosen);
    try {
      return await judgedScenario(chosen, {
        clock: ground.clock,
        worlds,
        seed,
        lacks: subject.lacks,
        subject: (world, { subject: how }) => subject.of(ground, world, how),
        ...(config === undefined ? {} : { userConfig: config }),
      });
    } finally {
      await close();
    }
  });
  const failed = failuresOf(result).map((failure) => `${failure.id}: ${failureText(failure)}`);
  const { excerpts: _, history: __, ...told } = result;
  return {
    ...told,
    history: createHistory(finished(evidence?.history ?? []), () => evidence?.context),
    config: evidence?.config ?? "",
    failures: [...(result.result === "pass" || result.reason === undefined ? [] : [result.reason]), ...failed],
  };
}

/** Nothing happens any more. */
function finished(events: readonly HistoryEvent[]) {
  return { events, onEvent: () => () => {} };
}
