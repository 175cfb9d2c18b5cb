import type { ProblemList, Position } from "./problem-list.ts";
import { boolean, list, mapping, optional, text } from "./readers.ts";
import type { Tree } from "./tree.ts";

/** A job that has to be over before this one starts, wherever its stage is. */
export interface Need {
  job: string;
  /** Its artifacts are wanted. */
  artifacts: boolean;
  /** It may be missing from the file. */
  optional: boolean;
  at: Position;
}

export function needs(tree: Tree, problems: ProblemList): Need[] | undefined {
  return list(tree, "needs", problems)?.flatMap((item) => {
    if (item.kind === "scalar" && item.value !== null) {
      return [{ job: item.text, artifacts: true, optional: false, at: item.at }];
    }
    const map = mapping(item, "needs", ["job", "artifacts", "optional"], problems);
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
        at: item.at,
      },
    ];
  });
}
