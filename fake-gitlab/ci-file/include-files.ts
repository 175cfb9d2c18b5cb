import { didYouMean } from "../../src/diagnostics/index.ts";
import { globPattern } from "./glob.ts";
import { mergeMaps } from "./merge-trees.ts";
import { parseTree } from "./parse-tree.ts";
import type { ProblemList } from "./problem-list.ts";
import { mapping, text } from "./readers.ts";
import { describeTree, type MapTree, type ScalarTree, type Tree } from "./tree.ts";

/** Texts of the files that `include` can name, by their paths in the repository. */
export type IncludableFiles = ReadonlyMap<string, string>;

/** GitLab takes no more files than this for one pipeline, however they include each other. */
const MOST_FILES = 150;

const LEFT_OUT: ReadonlySet<string> = new Set([
  "remote",
  "project",
  "file",
  "ref",
  "template",
  "component",
  "inputs",
  "rules",
  "integrity",
  "cache",
]);

/** Puts the files that `include` names below the file itself, which wins where both say something. */
export function includeFiles(root: MapTree, files: IncludableFiles, problems: ProblemList): MapTree {
  let included = 0;
  const follow = (tree: MapTree, chain: readonly string[]): MapTree => {
    const entry = tree.entries.get("include");
    if (entry === undefined) return tree;
    const own = { ...tree, entries: new Map(tree.entries) };
    own.entries.delete("include");
    let below: MapTree = { kind: "map", at: tree.at, entries: new Map() };
    for (const place of localPlaces(entry.tree, problems)) {
      for (const path of pathsOf(place, files, problems)) {
        const content = read(path, place, chain);
        if (content !== undefined) below = mergeMaps(below, content);
      }
    }
    return mergeMaps(below, own);
  };
  const read = (path: string, { at }: ScalarTree, chain: readonly string[]): MapTree | undefined => {
    if (chain.includes(path)) {
      problems.add("circular-include", at, `"include" goes round: ${[...chain, path].join(" -> ")}`);
      return undefined;
    }
    if (++included > MOST_FILES) {
      problems.add("too-many-includes", at, `the pipeline includes more than ${MOST_FILES} files`);
      return undefined;
    }
    const content = parseTree(files.get(path) ?? "", problems, path);
    if (content?.kind === "map") return follow(content, [...chain, path]);
    if (content !== undefined) {
      const message = `the file is ${describeTree(content)}, expected a mapping of jobs`;
      problems.add("wrong-type", content.at, message);
    }
    return undefined;
  };
  return follow(root, []);
}

/** The paths in `include`: texts, or mappings with `local`. */
function localPlaces(tree: Tree, problems: ProblemList): ScalarTree[] {
  const items = tree.kind === "list" ? tree.items : [tree];
  return items.flatMap((item) => {
    const place = item.kind === "map" ? localOf(item, problems) : item;
    if (place === undefined || text(place, "include", problems) === undefined) return [];
    return place.kind === "scalar" ? [place] : [];
  });
}

function localOf(map: MapTree, problems: ProblemList): Tree | undefined {
  for (const [key, { at }] of map.entries) {
    if (!LEFT_OUT.has(key)) continue;
    problems.add("unsupported-keyword", at, `"${key}" in "include" is not supported by the fake GitLab`, SUPPORTED);
    return undefined;
  }
  mapping(map, "include", ["local"], problems);
  const local = map.entries.get("local");
  if (local === undefined) problems.add("missing-keyword", map.at, '"include" has no "local"', SUPPORTED);
  return local?.tree;
}

const SUPPORTED = "supported in include: local, a file of the same repository";

function pathsOf({ text: written, at }: ScalarTree, files: IncludableFiles, problems: ProblemList): string[] {
  if (/^https?:/.test(written)) {
    problems.add("unsupported-keyword", at, `"include" of ${written} is not supported by the fake GitLab`, SUPPORTED);
    return [];
  }
  const path = written.replace(/^\/+/, "");
  if (!/\.ya?ml$/.test(path)) {
    problems.add("wrong-value", at, `"include" names "${written}", expected a file that ends in .yml or .yaml`);
    return [];
  }
  const isGlob = path.includes("*");
  const pattern = globPattern(path);
  const found = isGlob ? [...files.keys()].filter((file) => pattern.test(file)).toSorted() : [path];
  if (found.length > 0 && (isGlob || files.has(path))) return found;
  const hint = didYouMean(path, files.keys());
  const what = isGlob ? "which no file of the repository fits" : "which does not exist";
  problems.add("unknown-file", at, `"include" names "${written}", ${what}`, hint);
  return [];
}
