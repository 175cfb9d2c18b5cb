import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { UsageError, zodProblems, type Path, type Problem } from "../diagnostics/index.ts";
import { checkContents } from "./check-contents.ts";
import type { ContentChecks } from "./content-checks.ts";
import { documentPlaces } from "./document-places.ts";
import { matrixCases } from "./matrix.ts";
import { matrixSchema, scenarioSchema, type Scenario, type ScenarioFile } from "./scenario-schema.ts";

/**
 * Reads one scenario file: one scenario, or one per case of its `matrix`. Throws a `UsageError` with every problem and its place; with
 * `checks` also those inside the config.toml, the CI file and the objects that it carries.
 */
export function parseScenarios(text: string, id: string, file: string, checks?: ContentChecks): Scenario[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = [...document.errors, ...document.warnings].map((error): Problem => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { code: "bad-yaml", severity: "error", message: firstLine(error.message), file, line, column: col };
  });
  // What follows the first break are mostly its consequences.
  if (broken[0] !== undefined) throw new UsageError([broken[0]]);

  const whole: unknown = document.toJS();
  const scenarios: Scenario[] = [];
  const problems: Problem[] = [];
  const places = documentPlaces(text, document, lines);
  const check = (schema: z.ZodType, value: unknown, origin: (path: Path) => Path) => {
    const outcome = schema.safeParse(value);
    if (outcome.success) return outcome.data;
    const locate = (path: Path, key?: string) => {
      if (key === undefined) return places.of(origin(path));
      return places.of(origin([...path, key]).slice(0, -1), key);
    };
    problems.push(...zodProblems(outcome.error, schema, value, file, locate));
    return undefined;
  };

  if (check(matrixSchema, whole, (path) => path) === undefined) throw new UsageError(problems);
  for (const { name, value, origin } of matrixCases(whole)) {
    const scenario = check(scenarioSchema, value, origin) as ScenarioFile | undefined;
    if (scenario === undefined) continue;
    if (checks !== undefined) problems.push(...checkContents(scenario, checks, file, places, origin));
    const placeOf = (path: Path) => places.of(origin(path));
    scenarios.push({ id: name === undefined ? id : `${id}/${name}`, file, placeOf, ...scenario });
  }
  if (problems.length > 0) throw new UsageError(unique(problems));
  return scenarios;
}

/** What is wrong with the part that all cases share is said once. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:$/, "");
}
