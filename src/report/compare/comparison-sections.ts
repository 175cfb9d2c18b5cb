import { isBad, type ResultWord } from "../run-result.ts";
import { seconds } from "../seconds.ts";
import { tallyText, type Tally } from "../tally.ts";
import { playedByAll, requestsOf, wasPlayed, type ComparedScenario, type Comparison } from "./comparison.ts";
import { requestSections } from "./request-sections.ts";
import type { Cell, Section, Tone } from "./section.ts";

/** So many of the greatest differences are shown; the matrix has them all. */
const MOST = 20;

/** Everything that a comparison shows, in its order. */
export function comparisonSections(comparison: Comparison): Section[] {
  return [
    subjects(comparison),
    verdicts(comparison),
    ...requestSections(comparison),
    times(comparison),
    matrix(comparison),
  ];
}

function subjects(comparison: Comparison): Section {
  const all = playedByAll(comparison);
  return {
    title: "Subjects",
    note: `Time and requests are of the ${all.length} scenarios that all of them played; requests without those for jobs.`,
    head: ["Subject", "Version", "Verdicts", "Time", "Requests", "Run"],
    rows: comparison.subjects.map(({ label, report }, index) => {
      const sum = (of: (result: ComparedScenario["results"][number]) => number) =>
        all.reduce((total, { results }) => total + of(results[index]), 0);
      return [
        { text: label },
        { text: report.subjectVersion?.split("\n")[0] ?? "" },
        { text: tallyText(report.counts as Tally) },
        { text: seconds(sum((result) => result?.durationMs ?? 0)) },
        { text: `${sum(requestsOf)}` },
        { text: `${report.run}, seed ${report.seed}` },
      ];
    }),
  };
}

function verdicts(comparison: Comparison): Section {
  const differing = comparison.scenarios.filter(
    ({ results }) => new Set(results.map((result) => result?.result)).size > 1,
  );
  return {
    title: "Verdicts that differ",
    note:
      differing.length === 0
        ? "None: every scenario has the same verdict for all."
        : `${differing.length} of ${comparison.scenarios.length} scenarios.`,
    head: ["Scenario", ...labels(comparison)],
    rows: differing.map(({ id, results }) => [{ text: id } as Cell].concat(results.map(explained))),
  };
}

function times(comparison: Comparison): Section {
  const ranked = playedByAll(comparison)
    .map((scenario) => ({ scenario, spread: spread(scenario.results.map((result) => result?.durationMs ?? 0)) }))
    .toSorted((a, b) => b.spread - a.spread)
    .slice(0, MOST);
  return {
    title: "Time",
    note: "The scenarios whose times differ most, in seconds. What else ran on the machine counts in.",
    head: ["Scenario", ...labels(comparison), "Difference"],
    rows: ranked.map(({ scenario: { id, results }, spread }) =>
      [{ text: id }].concat(
        results.map((result) => ({ text: seconds(result?.durationMs ?? 0) })),
        { text: seconds(spread) },
      ),
    ),
  };
}

function matrix(comparison: Comparison): Section {
  return {
    title: "All scenarios",
    note: "Verdict, time and requests; differences to the first subject.",
    head: ["Scenario", ...labels(comparison)],
    rows: comparison.scenarios.map(({ id, results }) =>
      [{ text: id } as Cell].concat(
        results.map((result, index) => matrixCell(result, index === 0 ? undefined : results[0])),
      ),
    ),
  };
}

type Result = ComparedScenario["results"][number];

function matrixCell(result: Result, first: Result): Cell {
  if (!wasPlayed(result)) return verdictCell(result);
  const count = requestsOf(result);
  const compared = wasPlayed(first);
  const time = `${seconds(result.durationMs)}${compared ? signed(result.durationMs - first.durationMs, seconds) : ""}`;
  const requests = `${count} requests${compared ? signed(count - requestsOf(first), String) : ""}`;
  return { text: `${result.result}, ${time}, ${requests}`, tone: toneOf(result.result) };
}

/** ` (+3)`; nothing where there is no difference. */
function signed(difference: number, text: (value: number) => string): string {
  if (difference === 0) return "";
  return ` (${difference > 0 ? "+" : "−"}${text(Math.abs(difference))})`;
}

function explained(result: Result): Cell {
  const cell = verdictCell(result);
  if (result === undefined || result.result === "pass") return cell;
  const failed = [...result.expectations, ...result.invariants].filter(({ outcome }) => outcome === "fail");
  const why = result.reason ?? failed.map(({ id }) => id).join(", ");
  return why === "" ? cell : { ...cell, text: `${cell.text}: ${why}` };
}

function verdictCell(result: Result): Cell {
  return result === undefined ? { text: "not run" } : { text: result.result, tone: toneOf(result.result) };
}

function toneOf(word: ResultWord): Tone {
  return word === "pass" ? "good" : isBad(word) || word === "known-failure" ? "bad" : "neutral";
}

function labels({ subjects }: Comparison): string[] {
  return subjects.map(({ label }) => label);
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
