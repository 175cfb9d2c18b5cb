import type { z } from "zod";
import { UsageError, type Path, type Problem } from "../diagnostics/index.ts";
import { checkContents } from "./check-contents.ts";
import type { ContentChecks } from "./content-checks.ts";
import { asScenario } from "./as-scenario.ts";
import { DEFAULT_WORDS, fillInWords } from "./world-words.ts";
import { matrixCases } from "./matrix.ts";
import { readDocument, schemaProblems } from "./parse-yaml.ts";
import { matrixSchema, scenarioSchema, type Scenario, type ScenarioFile } from "./scenario-schema.ts";

/**
 * Reads one scenario file: one scenario, or one per case of its `matrix`. Throws a `UsageError` with every problem and its place; with
 * `checks` also those inside the config.toml, the CI file and the objects that it carries.
 */
export function parseScenarios(text: string, id: string, file: string, checks?: ContentChecks): Scenario[] {
  const { value: whole, places } = readDocument(text, file);
  const scenarios: Scenario[] = [];
  const problems: Problem[] = [];
  const check = (schema: z.ZodType, value: unknown, origin: (path: Path) => Path) => {
    const outcome = schema.safeParse(value);
    if (outcome.success) return outcome.data;
    problems.push(...schemaProblems(outcome.error, schema, value, { file, places, origin }));
    return undefined;
  };

  if (check(matrixSchema, whole, (path) => path) === undefined) throw new UsageError(problems);
  for (const { name, value, unused, origin } of matrixCases(whole)) {
    for (const key of unused) {
      const place = places.of(["matrix", name ?? "", "given", key]);
      const message = `given.${key} is used nowhere: no text of the file or of the case has {${key}}`;
      problems.push({ code: "unused-value", severity: "error", message, file, ...place });
    }
    const example = fillInWords(value, DEFAULT_WORDS);
    const scenario = check(scenarioSchema, example, origin) as ScenarioFile | undefined;
    if (scenario === undefined) continue;
    if (checks !== undefined) problems.push(...checkContents(scenario, checks, file, places, origin));
    const placeOf = (path: Path) => places.of(origin(path));
    scenarios.push(asScenario(scenario, value, { id: name === undefined ? id : `${id}/${name}`, file, placeOf }));
  }
  if (problems.length > 0) throw new UsageError(unique(problems));
  return scenarios;
}

/** What is wrong with the part that all cases share is said once. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
