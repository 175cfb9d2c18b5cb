import type { Scenario } from "../scenario/scenario-schema.ts";
/** One scenario per line: id, title, tags, needs. */
export declare function listScenarios(scenarios: readonly Scenario[]): string;
