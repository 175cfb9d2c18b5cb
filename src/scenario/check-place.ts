import type { Path } from "../diagnostics/index.ts";
import type { Scenario } from "./scenario-schema.ts";

/** Parts of a scenario that are checked and are not below `expect`. */
const BESIDE = new Set(["faults", "actions"]);

/**
 * `file:line:col` of the expectation that a check has its id from, `jobs.build.trace.contains[0]`, or of the part of it that `within`
 * leads to. Undefined for checks that nobody wrote down.
 */
export function checkPlace(
  scenario: Pick<Scenario, "expect" | "actions" | "faults" | "file" | "placeOf">,
  check: string,
  within: Path,
): string | undefined {
  const [top = ""] = check.split(/[.[]/);
  const root = BESIDE.has(top) ? [] : ["expect"];
  const path = walk(BESIDE.has(top) ? scenario : scenario.expect, check);
  if (path === undefined) return undefined;
  const place = scenario.placeOf([...root, ...path, ...within]);
  return place && `${scenario.file}:${place.line}:${place.column}`;
}

/** The keys that an id is made of. Job names and JSONPaths may have dots of their own, so the value says where a key ends. */
function walk(value: unknown, id: string): Path | undefined {
  const rest = id.replace(/^\./, "");
  if (rest === "") return [];
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    const [whole, index = ""] = /^\[(\d+)\]/.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    const inner = walk(value[Number(index)], rest.slice(whole.length));
    return inner === undefined ? undefined : [Number(index), ...inner];
  }
  const table = value as Record<string, unknown>;
  const keys = Object.keys(table).filter((key) => rest.startsWith(key) && /^($|[.[])/.test(rest.slice(key.length)));
  for (const key of keys.toSorted((a, b) => b.length - a.length)) {
    const inner = walk(table[key], rest.slice(key.length));
    if (inner !== undefined) return [key, ...inner];
  }
  return undefined;
}
