import { UsageError, withoutLine, zodProblems } from "../diagnostics/index.ts";
import { asScenario } from "./as-scenario.ts";
import { checkContents } from "./check-contents.ts";
import type { ContentChecks } from "./content-checks.ts";
import type { DocumentPlaces } from "./document-places.ts";
import { DEFAULT_WORDS, fillInWords } from "./world-words.ts";
import { scenarioSchema, type Scenario } from "./scenario-schema.ts";

/** What was not read from a file stands nowhere. */
const NOWHERE: DocumentPlaces = { of: () => ({ line: 0, column: 0 }), inText: () => ({ line: 0, column: 0 }) };

/** One scenario from a value of a program. Throws a `UsageError` with every problem, also those of the texts and objects in it. */
export function parseScenarioObject(value: unknown, id: string, checks: ContentChecks): Scenario {
  const example = fillInWords(value, DEFAULT_WORDS);
  const outcome = scenarioSchema.safeParse(example);
  if (!outcome.success) throw new UsageError(zodProblems(outcome.error, scenarioSchema, example, id, () => undefined));
  const problems = checkContents(outcome.data, checks, id, NOWHERE, (path) => path);
  if (problems.length > 0) throw new UsageError(problems.map(withoutLine));
  return asScenario(outcome.data, value, { id, file: id, placeOf: () => undefined });
}
