import { type Results } from "../coverage/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
/** Prints the table of what the scenarios exercise; with `reports` it is also written there. */
export declare function tellCoverage(scenarios: readonly Scenario[], results: Results, reports?: string): Promise<void>;
