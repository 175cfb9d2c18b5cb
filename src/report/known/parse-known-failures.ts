import picomatch from "picomatch";
import { didYouMean, UsageError, type Path, type Problem } from "../../diagnostics/index.ts";
import { readDocument, schemaProblems } from "../../scenario/parse-yaml.ts";
import { knownFailuresSchema, type KnownFailure } from "./known-failure.ts";

/** What there is to be named: ids of all scenarios, and of all invariants. */
export interface KnownNames {
  scenarios: readonly string[];
  invariants: readonly string[];
}

/** Reads a file of known failures. Throws a `UsageError` with every problem and its place; a name that means nothing is one. */
export function parseKnownFailures(text: string, file: string, names: KnownNames): KnownFailure[] {
  const { value, places } = readDocument(text, file);
  const outcome = knownFailuresSchema.safeParse(value ?? []);
  if (!outcome.success) {
    const source = { file, places, origin: (path: Path) => path };
    throw new UsageError(schemaProblems(outcome.error, knownFailuresSchema, value, source));
  }
  const problems: Problem[] = [];
  const report = (path: Path, code: string, message: string, hint: string | undefined) =>
    problems.push({
      code,
      severity: "error",
      message,
      file,
      ...places.of(path),
      ...(hint === undefined ? {} : { hint }),
    });
  const known = outcome.data.map(({ scenario, check, reason, sometimes }, index): KnownFailure => {
    const fits = picomatch([scenario, `${scenario}/**`]);
    const scenarios = new Set(names.scenarios.filter((id) => fits(id)));
    if (scenarios.size === 0) {
      const hint = didYouMean(scenario, names.scenarios) ?? "npm run conformance -- --list shows all";
      report([index, "scenario"], "unknown-scenario", `no scenario "${scenario}"`, hint);
    }
    for (const pattern of check ?? []) {
      const isMeant = picomatch(pattern);
      if (!pattern.startsWith("INV-") || names.invariants.some((id) => isMeant(id))) continue;
      const hint = didYouMean(pattern, names.invariants) ?? `there are: ${names.invariants.join(", ")}`;
      report([index, "check"], "unknown-check", `no invariant "${pattern}"`, hint);
    }
    const { line, column } = places.of([index]);
    return { scenarios, checks: check, reason, sometimes, place: `${file}:${line}:${column}` };
  });
  if (problems.length > 0) throw new UsageError(problems);
  return known;
}
