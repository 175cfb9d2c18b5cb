import { type JudgedScenarioOptions } from "../library/judged-scenario.ts";
import type { ScenarioResult } from "../report/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
export interface ScenarioRunOptions extends JudgedScenarioOptions {
    /** Existing folder for the History files. */
    reports: string;
}
/** One scenario to its result, with its History as a file. Never throws: what breaks is the result `error`. */
export declare function runScenario(scenario: Scenario, options: ScenarioRunOptions): Promise<ScenarioResult>;
