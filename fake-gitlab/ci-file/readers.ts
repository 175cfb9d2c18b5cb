import { didYouMean } from "../../src/diagnostics/index.ts";
import type { ProblemList } from "./problem-list.ts";
import { describeTree, type MapTree, type ScalarTree, type Tree } from "./tree.ts";

/** Readers of single values. Each reports what does not fit and gives undefined, or leaves it out of a list. */

function wrongType(tree: Tree, keyword: string, expected: string, problems: ProblemList): undefined {
  problems.add("wrong-type", tree.at, `"${keyword}" is ${describeTree(tree)}, expected ${expected}`);
  return undefined;
}

/** Numbers and booleans count as their text, as GitLab takes them in variables; nothing is no text. */
export function text(tree: Tree, keyword: string, problems: ProblemList): string | undefined {
  if (tree.kind !== "scalar" || tree.value === null) return wrongType(tree, keyword, "a text", problems);
  return tree.text;
}

export function boolean(tree: Tree, keyword: string, problems: ProblemList): boolean | undefined {
  if (tree.kind !== "scalar" || typeof tree.value !== "boolean") {
    return wrongType(tree, keyword, "true or false", problems);
  }
  return tree.value;
}

export function wholeNumber(
  tree: Tree,
  keyword: string,
  range: { min: number; max: number },
  problems: ProblemList,
): number | undefined {
  const { min, max } = range;
  const value = tree.kind === "scalar" ? tree.value : undefined;
  if (typeof value !== "number" || !Number.isInteger(value) || value < min || value > max) {
    return wrongType(tree, keyword, `a whole number from ${min} to ${max}`, problems);
  }
  return value;
}

export function oneOf<T extends string>(
  tree: Tree,
  keyword: string,
  words: readonly T[],
  problems: ProblemList,
): T | undefined {
  const found = tree.kind === "scalar" ? words.find((word) => word === tree.text) : undefined;
  if (found !== undefined) return found;
  const hint = tree.kind === "scalar" ? didYouMean(tree.text, words) : undefined;
  problems.add("wrong-value", tree.at, `"${keyword}" is ${describeTree(tree)}, expected ${words.join(", ")}`, hint);
  return undefined;
}

/** One text or a list of texts. */
export function stringList(tree: Tree, keyword: string, problems: ProblemList): ScalarTree[] {
  const items = tree.kind === "list" ? tree.items : [tree];
  return items.flatMap((item) => {
    if (item.kind === "scalar" && item.value !== null) return [item];
    wrongType(item, keyword, "a text or a list of texts", problems);
    return [];
  });
}

export function texts(tree: Tree, keyword: string, problems: ProblemList): string[] {
  return stringList(tree, keyword, problems).map((item) => item.text);
}

export function list(tree: Tree, keyword: string, problems: ProblemList): Tree[] | undefined {
  return tree.kind === "list" ? tree.items : wrongType(tree, keyword, "a list", problems);
}

/** A mapping with no other keys than these. */
export function mapping(
  tree: Tree,
  keyword: string,
  keys: readonly string[],
  problems: ProblemList,
): MapTree | undefined {
  if (tree.kind !== "map") return wrongType(tree, keyword, "a mapping", problems);
  for (const [key, { at }] of tree.entries) {
    if (keys.includes(key)) continue;
    const hint = didYouMean(key, keys) ?? `known here: ${keys.join(", ")}`;
    problems.add("unknown-keyword", at, `unknown keyword "${key}" in "${keyword}"`, hint);
  }
  return tree;
}

/** Reads the value of a key when it is there. */
export function optional<T>(map: MapTree, key: string, read: (tree: Tree) => T | undefined): T | undefined {
  const entry = map.entries.get(key);
  return entry === undefined ? undefined : read(entry.tree);
}
