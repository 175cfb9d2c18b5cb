import type { ContentChecks } from "./content-checks.ts";
import type { Scenario } from "./scenario-schema.ts";
/**
 * All scenarios below a folder, by id; with patterns those of the files in which a scenario that fits may be. Throws a `UsageError` that
 * names every broken file.
 */
export declare function loadScenarios(folder: string, checks?: ContentChecks, patterns?: readonly string[]): Promise<Scenario[]>;
/** Those that ids, globs or the name of a file with cases mean, in the order of their ids; all when none is given. Throws a `UsageError` for a name that fits none. */
export declare function selectScenarios(scenarios: readonly Scenario[], patterns: readonly string[]): Scenario[];
