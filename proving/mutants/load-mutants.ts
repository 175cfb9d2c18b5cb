import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import { didYouMean, UsageError, usageError } from "../../src/diagnostics/index.ts";
import { readDocument, schemaProblems } from "../../src/scenario/parse-yaml.ts";
import { mutantsSchema, type Mutant } from "./mutant.ts";

const CATALOGUE = path.resolve(import.meta.dirname, "catalogue");

/** Every mutant, by id. Throws a `UsageError` with the place of what is wrong. */
export async function loadMutants(): Promise<Mutant[]> {
  const names = (await readdir(CATALOGUE)).filter((name) => name.endsWith(".yaml")).sort();
  const files = await Promise.all(names.map((name) => loadFile(path.join(CATALOGUE, name))));
  return files.flat();
}

async function loadFile(name: string): Promise<Mutant[]> {
  const file = path.relative("", name);
  const { value, places } = readDocument(await readFile(name, "utf8"), file);
  const parsed = mutantsSchema.safeParse(value);
  if (!parsed.success) {
    const source = { file, places, origin: (path: readonly (string | number)[]) => path };
    throw new UsageError(schemaProblems(parsed.error, mutantsSchema, value, source));
  }
  const area = path.basename(name, ".yaml");
  return Object.entries(parsed.data).map(([key, mutant]) => Object.assign({ id: `${area}/${key}` }, mutant));
}

/** Those that the ids or globs mean; all when none is given. Throws a `UsageError` for a name that fits none. */
export function selectMutants(mutants: readonly Mutant[], patterns: readonly string[]): Mutant[] {
  if (patterns.length === 0) return [...mutants];
  const ids = mutants.map(({ id }) => id);
  const unknown = patterns.find((pattern) => !ids.some((id) => picomatch.isMatch(id, pattern)));
  if (unknown !== undefined) {
    throw usageError(
      "unknown-mutant",
      `no mutant "${unknown}"`,
      didYouMean(unknown, ids) ?? "npm run mutants -- --list shows all",
    );
  }
  return mutants.filter(({ id }) => picomatch.isMatch(id, [...patterns]));
}
