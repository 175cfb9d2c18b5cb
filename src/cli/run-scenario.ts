import path from "node:path";
import { writeHistory } from "../history/index.ts";
import { judgedScenario, type JudgedScenarioOptions } from "../library/judged-scenario.ts";
import type { ScenarioResult } from "../report/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { secretsOf } from "../verdict/index.ts";

export interface ScenarioRunOptions extends JudgedScenarioOptions {
  /** Existing folder for the History files. */
  reports: string;
}

/** One scenario to its result, with its History as a file. Never throws: what breaks is the result `error`. */
export async function runScenario(scenario: Scenario, options: ScenarioRunOptions): Promise<ScenarioResult> {
  const { result, evidence } = await judgedScenario(scenario, options);
  if (evidence === undefined) return result;
  const history = `${scenario.id.replaceAll("/", "__")}.jsonl`;
  try {
    await writeHistory(path.join(options.reports, history), evidence.history, secretsOf(evidence.context));
    return { ...result, history };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...result, result: "error", reason };
  }
}
