import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../observation/json.ts";

export interface Mismatch {
  path: string;
  expected: unknown;
  got: unknown;
}

/**
 * Whether `got` holds all of `expected`: tables may have more keys, lists whose entries have names are matched by name, other lists
 * entry by entry; null means that the key is absent, and `{$matches: …}` is a regular expression for a text.
 */
export function partialMatch(expected: unknown, got: unknown, path: string): Mismatch[] {
  if (expected === null) return got === undefined || got === null ? [] : [{ path, expected: "absent", got }];
  if (isPattern(expected)) {
    const fits = typeof got === "string" && new RegExp(expected.$matches, "u").test(got);
    return fits ? [] : [{ path, expected: `/${expected.$matches}/`, got }];
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return [{ path, expected, got }];
    return Object.entries(expected).flatMap(([key, value]) => partialMatch(value, got[key], `${path}.${key}`));
  }
  if (!Array.isArray(expected)) return isDeepStrictEqual(expected, got) ? [] : [{ path, expected, got }];
  if (!Array.isArray(got)) return [{ path, expected, got }];
  if (expected.length > 0 && expected.every(hasName)) return matchNamed(expected, got, path);
  if (expected.length !== got.length) return [{ path, expected, got }];
  return expected.flatMap((value, index) => partialMatch(value, got[index], `${path}[${index}]`));
}

function isPattern(value: unknown): value is { $matches: string } {
  return isRecord(value) && typeof value["$matches"] === "string";
}

type Named = Readonly<Record<string, unknown>> & { name: string };

function hasName(value: unknown): value is Named {
  return isRecord(value) && typeof value["name"] === "string";
}

function matchNamed(expected: readonly Named[], got: readonly unknown[], path: string): Mismatch[] {
  return expected.flatMap((value) => {
    const place = `${path}[${value.name}]`;
    const partner = got.find((candidate) => hasName(candidate) && candidate.name === value.name);
    return partner === undefined
      ? [{ path: place, expected: "present", got: got.filter(hasName).map(({ name }) => name) }]
      : partialMatch(value, partner, place);
  });
}
