import type { ResultWord } from "../../src/report/index.ts";
import { steadiness, type SoakRun, type Unsteady } from "./soak-result.ts";

const WORDS: readonly ResultWord[] = ["pass", "fail", "error", "skip"];

/** `run 3: 412 pass, 2 skip in 96.1 s, seed mw-3`. */
export function runLine(run: SoakRun, number: number): string {
  if (run.broken !== undefined) return `run ${number}: exit code ${run.code}, no results: ${run.broken}`;
  const results = Object.values(run.verdicts).map(({ result }) => result);
  const counts = WORDS.map((word) => [word, results.filter((result) => result === word).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`);
  const told = counts.join(", ") || "nothing finished";
  return `run ${number}: ${told} in ${(run.durationMs / 1000).toFixed(1)} s, seed ${run.seed}`;
}

/** `retry/x: 19 pass, 1 fail; run 7 (seed mw-7): INV-OUTPUT`. */
export function unsteadyLine({ id, counts, failures }: Unsteady): string {
  const told = WORDS.flatMap((word) => (counts[word] === undefined ? [] : [`${counts[word]} ${word}`]));
  const where = failures.map(({ run, seed, failed }) => `run ${run} (seed ${seed}): ${failed.join(", ")}`);
  return `${id}: ${[told.join(", "), ...where].join("; ")}`;
}

/** The end of a soak for people: what was unsteady, or that nothing was. */
export function soakLines(runs: readonly SoakRun[]): string[] {
  const { flakes, failing } = steadiness(runs);
  const broken = runs.filter(({ broken }) => broken !== undefined).length;
  return [
    `${runs.length} ${runs.length === 1 ? "run" : "runs"}: ${flakes.length} flaky, ${failing.length} always failing` +
      (broken > 0 ? `, ${broken} without results` : ""),
    ...flakes.map((each) => `flaky    ${unsteadyLine(each)}`),
    ...failing.map((each) => `failing  ${unsteadyLine(each)}`),
  ];
}

export function soakMarkdown(runs: readonly SoakRun[], load: number): string {
  const [first = "", ...rest] = soakLines(runs);
  const burners = load === 0 ? "" : `Beside ${load} processes that only use CPU.\n\n`;
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}\n`).join("");
  return `# ${first}\n\n${burners}${list(runs.map((run, index) => runLine(run, index + 1)))}\n${list(rest)}`;
}
