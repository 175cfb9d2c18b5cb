import type { ProblemList } from "./problem-list.ts";
import { mapping, oneOf, optional } from "./readers.ts";
import { describeTree, type Tree } from "./tree.ts";

const TYPES = ["string", "number", "boolean", "array"] as const;

type InputValue = string | number | boolean | null | InputValue[];

/** One `inputs:` entry of a job, as runners are told of it. */
export interface JobInput {
  key: string;
  value: { type: (typeof TYPES)[number]; content: InputValue; sensitive: boolean };
}

/** `inputs:` of a job; nobody overrides them here, so that the default is the value. */
export function inputs(tree: Tree, problems: ProblemList): JobInput[] {
  if (tree.kind !== "map") {
    mapping(tree, "inputs", [], problems);
    return [];
  }
  return [...tree.entries].flatMap(([key, entry]) => {
    const place = `inputs: ${key}`;
    const map = mapping(entry.tree, place, ["default", "type", "options", "description", "regex"], problems);
    if (map === undefined) return [];
    const type = optional(map, "type", (value) => oneOf(value, `${place}: type`, TYPES, problems)) ?? "string";
    const given = map.entries.get("default");
    if (given === undefined) {
      problems.add("missing-keyword", entry.at, `"${place}" has no "default", which inputs of jobs need`);
      return [];
    }
    const content = contentOf(given.tree);
    if (isOfType(content, type)) return [{ key, value: { type, content, sensitive: false } }];
    problems.add("wrong-type", given.at, `"${place}: default" is ${describeTree(given.tree)}, expected a ${type}`);
    return [];
  });
}

function contentOf(tree: Tree): InputValue {
  if (tree.kind === "list") return tree.items.map(contentOf);
  return tree.kind === "scalar" ? tree.value : null;
}

function isOfType(content: InputValue, type: (typeof TYPES)[number]): boolean {
  return type === "array" ? Array.isArray(content) : typeof content === type;
}
