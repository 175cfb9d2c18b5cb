import { WHEN } from "./artifacts.ts";
import type { ProblemList } from "./problem-list.ts";
import { boolean, mapping, oneOf, optional, text, texts } from "./readers.ts";
import { describeTree, type MapTree, type Tree } from "./tree.ts";

/** One cache, as runners are told of it. */
export interface CacheRequest {
  key: string;
  untracked: boolean;
  unprotect: boolean;
  /** `pull-push`, `pull`, `push`, or a variable that the runner resolves. */
  policy: string;
  paths: string[];
  when: "on_success" | "on_failure" | "always";
  fallback_keys: string[];
}

/** The key may depend on the commit's files, which are known only when a pipeline is made. */
export interface CacheDefinition extends Omit<CacheRequest, "key"> {
  key: string | { files: string[]; prefix: string | undefined };
}

const KEYS = ["key", "paths", "untracked", "unprotect", "policy", "when", "fallback_keys"];
const POLICIES = ["pull-push", "pull", "push"] as const;

/** `cache:`, one mapping or a list of up to four. */
export function caches(tree: Tree, problems: ProblemList): CacheDefinition[] {
  const items = tree.kind === "list" ? tree.items : [tree];
  if (items.length > 4) {
    problems.add("wrong-value", tree.at, `"cache" has ${items.length} entries, expected at most 4`);
  }
  return items.flatMap((item) => {
    const map = mapping(item, "cache", KEYS, problems);
    return map === undefined || map.entries.size === 0 ? [] : [cache(map, problems)];
  });
}

function cache(map: MapTree, problems: ProblemList): CacheDefinition {
  return {
    key: optional(map, "key", (tree) => cacheKey(tree, problems)) ?? "default",
    untracked: optional(map, "untracked", (tree) => boolean(tree, "cache: untracked", problems)) ?? false,
    unprotect: optional(map, "unprotect", (tree) => boolean(tree, "cache: unprotect", problems)) ?? false,
    policy: optional(map, "policy", (tree) => policy(tree, problems)) ?? "pull-push",
    paths: optional(map, "paths", (tree) => texts(tree, "cache: paths", problems)) ?? [],
    when: optional(map, "when", (tree) => oneOf(tree, "cache: when", WHEN, problems)) ?? "on_success",
    fallback_keys: optional(map, "fallback_keys", (tree) => texts(tree, "cache: fallback_keys", problems)) ?? [],
  };
}

function policy(tree: Tree, problems: ProblemList): string | undefined {
  const isVariable = tree.kind === "scalar" && tree.text.includes("$");
  return isVariable ? tree.text : oneOf(tree, "cache: policy", POLICIES, problems);
}

function cacheKey(tree: Tree, problems: ProblemList): CacheDefinition["key"] | undefined {
  if (tree.kind === "scalar") return text(tree, "cache: key", problems);
  const map = mapping(tree, "cache: key", ["files", "prefix"], problems);
  if (map === undefined) return undefined;
  const files = optional(map, "files", (value) => texts(value, "cache: key: files", problems)) ?? [];
  if (files.length === 0 || files.length > 2) {
    problems.add(
      "wrong-value",
      tree.at,
      `"cache: key" is ${describeTree(tree)} with ${files.length} "files", expected 1 or 2`,
    );
  }
  return { files, prefix: optional(map, "prefix", (value) => text(value, "cache: key: prefix", problems)) };
}
