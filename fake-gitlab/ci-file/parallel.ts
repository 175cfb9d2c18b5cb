import type { ProblemList } from "./problem-list.ts";
import { list, mapping, optional, texts, wholeNumber } from "./readers.ts";
import { describeTree, type Tree } from "./tree.ts";
import type { CiVariable } from "./variables.ts";

/** One of several jobs that are made of one. */
export interface Instance {
  /** `1/3`, or `[linux, amd64]` of a matrix. */
  suffix: string;
  variables: CiVariable[];
}

const MOST = 200;
const FEWEST = 1;

/** `parallel:` of a job: a number, or a mapping with `matrix`. */
export function parallel(tree: Tree, problems: ProblemList): Instance[] | undefined {
  if (tree.kind !== "map") {
    const count = wholeNumber(tree, "parallel", { min: FEWEST, max: MOST }, problems);
    if (count === undefined) return undefined;
    return Array.from({ length: count }, (_, index) => ({ suffix: `${index + 1}/${count}`, variables: [] }));
  }
  mapping(tree, "parallel", ["matrix"], problems);
  const entry = tree.entries.get("matrix");
  if (entry === undefined) {
    problems.add("missing-keyword", tree.at, '"parallel" has no "matrix"');
    return undefined;
  }
  const instances = matrix(entry.tree, "parallel: matrix", problems);
  if (instances.length >= FEWEST && instances.length <= MOST) return instances;
  const message = `"parallel: matrix" makes ${instances.length} jobs, expected ${FEWEST} to ${MOST}`;
  problems.add("wrong-value", entry.tree.at, message);
  return undefined;
}

/** Every way to choose one value for each variable of an entry, entry by entry; also that of `needs: parallel`. */
export function matrix(tree: Tree, keyword: string, problems: ProblemList): Instance[] {
  return (list(tree, keyword, problems) ?? []).flatMap((item) => combinations(item, keyword, problems));
}

function combinations(tree: Tree, keyword: string, problems: ProblemList): Instance[] {
  if (tree.kind !== "map") {
    problems.add("wrong-type", tree.at, `"${keyword}" has ${describeTree(tree)}, expected mappings of variables`);
    return [];
  }
  let found: CiVariable[][] = [[]];
  for (const key of tree.entries.keys()) {
    const values = optional(tree, key, (value) => texts(value, `${keyword}: ${key}`, problems)) ?? [];
    found = found.flatMap((chosen) => values.map((value) => chosen.concat({ key, value, raw: false })));
  }
  return found.map((variables) => ({ suffix: `[${variables.map(({ value }) => value).join(", ")}]`, variables }));
}
