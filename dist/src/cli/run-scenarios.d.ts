import type { Scenario } from "../scenario/scenario-schema.ts";
import { type KnownFailure, type ScenarioResult } from "../report/index.ts";
import { type ScenarioRunOptions } from "./run-scenario.ts";
export interface RunOptions extends ScenarioRunOptions {
    /** How many at the same time. */
    jobs: number;
    signal: AbortSignal;
    /** Of which scenarios it is known that they fail. */
    known: readonly KnownFailure[];
    onStart(scenario: Scenario): void;
    onEnd(result: ScenarioResult): void;
}
/** All scenarios, several at a time, each in a world of its own; results in the order of the scenarios. */
export declare function runScenarios(scenarios: readonly Scenario[], options: RunOptions): Promise<ScenarioResult[]>;
