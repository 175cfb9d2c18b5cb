import type { ProblemList, Position } from "./problem-list.ts";
import { boolean, list, mapping, optional, text } from "./readers.ts";
import { matrix } from "./parallel.ts";
import { describeTree, type Tree } from "./tree.ts";

const LEFT_OUT = ["pipeline", "project", "ref"];

/** A job that has to be over before this one starts, wherever its stage is. */
export interface Need {
  job: string;
  /** Its artifacts are wanted. */
  artifacts: boolean;
  /** It may be missing from the file. */
  optional: boolean;
  /** Which ones of a job with a matrix, by what stands behind their names; undefined means all. */
  instances: string[] | undefined;
  at: Position;
}

export function needs(tree: Tree, problems: ProblemList): Need[] | undefined {
  return list(tree, "needs", problems)?.flatMap((item) => {
    if (item.kind === "scalar" && item.value !== null) {
      return [{ job: item.text, artifacts: true, optional: false, instances: undefined, at: item.at }];
    }
    if (isOfOtherPipeline(item, problems)) return [];
    const map = mapping(item, "needs", ["job", "artifacts", "optional", "parallel"], problems);
    if (map === undefined) return [];
    const job = optional(map, "job", (value) => text(value, "needs: job", problems));
    if (job === undefined) {
      problems.add("missing-keyword", item.at, '"needs" has no "job"');
      return [];
    }
    return [
      {
        job,
        artifacts: optional(map, "artifacts", (value) => boolean(value, "needs: artifacts", problems)) ?? true,
        optional: optional(map, "optional", (value) => boolean(value, "needs: optional", problems)) ?? false,
        instances: optional(map, "parallel", (value) => instances(value, problems)),
        at: item.at,
      },
    ];
  });
}

function isOfOtherPipeline(item: Tree, problems: ProblemList): boolean {
  if (item.kind !== "map") return false;
  const found = LEFT_OUT.find((key) => item.entries.has(key));
  if (found === undefined) return false;
  const at = item.entries.get(found)?.at ?? item.at;
  const message = `"${found}" in "needs" is not supported by the fake GitLab`;
  problems.add("unsupported-keyword", at, message, "supported in needs: job, artifacts, optional, parallel");
  return true;
}

function instances(tree: Tree, problems: ProblemList): string[] {
  const map = mapping(tree, "needs: parallel", ["matrix"], problems);
  const entry = map?.entries.get("matrix");
  if (entry !== undefined) return matrix(entry.tree, "needs: parallel: matrix", problems).map(({ suffix }) => suffix);
  if (map !== undefined) {
    problems.add("missing-keyword", tree.at, `"needs: parallel" is ${describeTree(tree)} without "matrix"`);
  }
  return [];
}
