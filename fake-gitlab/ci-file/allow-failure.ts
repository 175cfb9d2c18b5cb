import type { ProblemList } from "./problem-list.ts";
import { boolean, mapping, optional, wholeNumber } from "./readers.ts";
import type { Tree } from "./tree.ts";

/** Whether a job's failure leaves its pipeline alone: always, never, or with some exit codes. */
export type AllowFailure = boolean | { exitCodes: readonly number[] };

export function allowFailure(tree: Tree, problems: ProblemList): AllowFailure | undefined {
  if (tree.kind !== "map") return boolean(tree, "allow_failure", problems);
  mapping(tree, "allow_failure", ["exit_codes"], problems);
  const range = { min: 0, max: 255 };
  const exitCodes = optional(tree, "exit_codes", (value) =>
    (value.kind === "list" ? value.items : [value]).flatMap(
      (item) => wholeNumber(item, "allow_failure: exit_codes", range, problems) ?? [],
    ),
  );
  if (exitCodes === undefined) problems.add("missing-keyword", tree.at, '"allow_failure" has no "exit_codes"');
  return { exitCodes: exitCodes ?? [] };
}
