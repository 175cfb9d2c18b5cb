import type { MutantResult, MutantWord } from "./mutant-result.ts";

const WORDS: readonly MutantWord[] = ["caught", "survived", "rotted", "unclear", "broken"];

/** `caught    retry/guard-inverted 2.1 s: retry/connection-reset by INV-RETRY`. */
export function mutantLine({ id, result, durationMs, scenario, by = [], note }: MutantResult): string {
  const who = scenario === undefined ? undefined : `${scenario} by ${by.join(", ")}`;
  const told = [who, note].filter((part) => part !== undefined).join("; ");
  return `${result.padEnd(9)} ${id} ${(durationMs / 1000).toFixed(1)} s: ${told}`;
}

/** `60 mutants: 59 caught, 1 survived`. */
export function mutantsTally(results: readonly MutantResult[]): string {
  const counts = WORDS.map((word) => [word, results.filter(({ result }) => result === word).length] as const);
  const told = counts.flatMap(([word, count]) => (count === 0 ? [] : [`${count} ${word}`]));
  return `${results.length} ${results.length === 1 ? "mutant" : "mutants"}: ${told.join(", ") || "none tried"}`;
}

export function mutantsMarkdown(results: readonly MutantResult[]): string {
  return [
    `# ${mutantsTally(results)}`,
    "",
    "| Mutant | What is wrong then | Result | Scenario | By | Time |",
    "|---|---|---|---|---|---|",
    ...results.map(({ id, title, result, scenario = "", by = [], note, durationMs }) => {
      const cells = [id, title, result, scenario, [...by, ...(note === undefined ? [] : [note])].join(", ")];
      return `| ${[...cells, `${(durationMs / 1000).toFixed(1)} s`].map(cell).join(" | ")} |`;
    }),
    "",
  ].join("\n");
}

/** A text as a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
}
