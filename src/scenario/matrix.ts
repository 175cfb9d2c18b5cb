import type { Path } from "../diagnostics/index.ts";
import { fillIn, type GivenValues } from "./given-values.ts";

/** One case of a scenario file: the whole file's value, and where its parts come from. */
export interface MatrixCase {
  /** Key of the `matrix:` entry; undefined for a file without one. */
  name?: string;
  value: unknown;
  /** Names of its `given` that stand nowhere in the file. */
  unused: readonly string[];
  /** The place in the document of what stands at `path` in `value`: in the case where it says something, else in the file. */
  origin(path: Path): Path;
}

/**
 * The cases of a scenario file: each entry of `matrix:` laid over the rest. Tables merge key by key; texts, numbers and lists of the case
 * stand in place of the file's. What a case has `given` is then put in the place of its names. A case without a title gets the file's and its own name.
 */
export function matrixCases(value: unknown): MatrixCase[] {
  const matrix = isTable(value) ? value["matrix"] : undefined;
  if (!isTable(value) || !isTable(matrix)) return [{ value, unused: [], origin: (path) => path }];
  const { matrix: _, ...base } = value;
  return Object.entries(matrix).map(([name, changes]) => {
    const titled = isTable(changes) && "title" in changes ? {} : { title: `${String(base["title"])}: ${name}` };
    const { given = {}, ...laid } = changes as { given?: GivenValues };
    const { filled, unused } = fillIn(overlay({ ...base, ...titled }, laid), given);
    return {
      name,
      value: filled,
      unused,
      origin: (path) => (reaches(changes, path) ? ["matrix", name, ...path] : path),
    };
  });
}

function overlay(base: unknown, changes: unknown): unknown {
  if (!isTable(base) || !isTable(changes)) return changes;
  const merged = { ...base };
  for (const [key, value] of Object.entries(changes)) merged[key] = key in base ? overlay(base[key], value) : value;
  return merged;
}

function reaches(value: unknown, path: Path): boolean {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== "object" || inner === null || !(step in inner)) return false;
    inner = (inner as Record<string | number, unknown>)[step];
  }
  return true;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
