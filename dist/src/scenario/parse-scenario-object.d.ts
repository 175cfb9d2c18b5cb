import type { ContentChecks } from "./content-checks.ts";
import { type Scenario } from "./scenario-schema.ts";
/** One scenario from a value of a program. Throws a `UsageError` with every problem, also those of the texts and objects in it. */
export declare function parseScenarioObject(value: unknown, id: string, checks: ContentChecks): Scenario;
