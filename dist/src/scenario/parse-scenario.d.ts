import type { ContentChecks } from "./content-checks.ts";
import { type Scenario } from "./scenario-schema.ts";
/**
 * Reads one scenario file: one scenario, or one per case of its `matrix`. Throws a `UsageError` with every problem and its place; with
 * `checks` also those inside the config.toml, the CI file and the objects that it carries.
 */
export declare function parseScenarios(text: string, id: string, file: string, checks?: ContentChecks): Scenario[];
