import { type ScenarioResult } from "../report/index.ts";
import type { ProcessRuntimeMode } from "../platform/index.ts";
import { type ScenarioObject } from "./chosen-scenario.ts";
import { type ChosenSubject } from "./chosen-subject.ts";
import { type History } from "./history/history.ts";
export interface ScenarioOptions {
    /** Default: the runner that comes with this package. */
    subject?: ChosenSubject;
    /** What chance is drawn from. */
    seed?: string;
    /** How pods are separated: `auto` by Linux namespaces where they work. */
    containers?: ProcessRuntimeMode;
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
export declare function runScenario(scenario: string | ScenarioObject, options?: ScenarioOptions): Promise<ScenarioRun>;
