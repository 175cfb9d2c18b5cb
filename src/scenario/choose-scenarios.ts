import { UsageError } from "../diagnostics/index.ts";
import type { ContentChecks } from "./content-checks.ts";
import { loadScenarios, selectScenarios } from "./load-scenarios.ts";
import type { Scenario } from "./scenario-schema.ts";

/** The scenarios that the patterns mean, as `selectScenarios`; only the files that may hold them are read, as long as nothing is wrong. */
export async function chooseScenarios(
  folder: string,
  patterns: readonly string[],
  checks?: ContentChecks,
): Promise<Scenario[]> {
  try {
    return selectScenarios(await loadScenarios(folder, checks, patterns), patterns);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // What was meant may stand in any file.
    return selectScenarios(await loadScenarios(folder, checks), patterns);
  }
}
