import type { Caught } from "./caught.ts";
import type { Mutant } from "./mutant.ts";
import { cell } from "./mutants-text.ts";

/** docs/mutants.md: the whole catalogue, and what caught each. */
export function mutantsPage(mutants: readonly Mutant[], caught: Caught): string {
  const areas = Map.groupBy(mutants, ({ id }) => id.split("/")[0] ?? id);
  const open = mutants.filter(({ id }) => caught[id] === undefined).length;
  return [
    "# Mutants",
    "",
    `${mutants.length} small wrong changes to the executor and the runner, such as a tired colleague might make, and which scenario noticed each`,
    `by which of its invariants and expectations${open === 0 ? "" : `; ${open} of them nobody has noticed yet`}.`,
    "`npm run mutants -- --record` tries them in throw-away copies of the tree and writes this page;",
    "`proving/mutants/catalogue/` has the changes themselves.",
    ...[...areas].flatMap(([area, members]) => ["", `## ${area}`, ""].concat(table(members, caught))),
    "",
  ].join("\n");
}

function table(mutants: readonly Mutant[], caught: Caught): string[] {
  const rows = mutants.map(({ id, title, file, scenarios }) => {
    const { scenario = `(none; expected of ${scenarios.join(", ")})`, by = [] } = caught[id] ?? {};
    return `| ${[id, title, `\`${file}\``, scenario, by.join(", ")].map(cell).join(" | ")} |`;
  });
  return ["| Mutant | What is wrong then | Where | Noticed by | Which says |", "|---|---|---|---|---|"].concat(rows);
}
