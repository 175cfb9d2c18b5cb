import type { ProblemList } from "./problem-list.ts";
import { boolean, mapping, optional, text } from "./readers.ts";
import type { Tree } from "./tree.ts";

export interface CiVariable {
  key: string;
  value: string;
  /** `expand: false`: the runner leaves `$` in the value alone. */
  raw: boolean;
}

const KEYS = ["value", "description", "options", "expand"];

/** `variables:` of the file, a job or a service. */
export function ciVariables(tree: Tree, keyword: string, problems: ProblemList): CiVariable[] {
  if (tree.kind === "scalar" && tree.value === null) return [];
  if (tree.kind !== "map") {
    mapping(tree, keyword, [], problems);
    return [];
  }
  return [...tree.entries].map(([key, entry]) => ciVariable(key, entry.tree, `${keyword}: ${key}`, problems));
}

function ciVariable(key: string, tree: Tree, keyword: string, problems: ProblemList): CiVariable {
  if (tree.kind === "scalar") return { key, value: tree.text, raw: false };
  const map = mapping(tree, keyword, KEYS, problems);
  if (map === undefined) return { key, value: "", raw: false };
  return {
    key,
    value: optional(map, "value", (value) => text(value, `${keyword}: value`, problems)) ?? "",
    raw: optional(map, "expand", (value) => boolean(value, `${keyword}: expand`, problems)) === false,
  };
}

/** Later ones win; each stands where it was first named. */
export function mergeVariables(...layers: readonly (readonly CiVariable[])[]): CiVariable[] {
  return [...new Map(layers.flat().map((variable) => [variable.key, variable])).values()];
}
