import { styleText } from "node:util";
import { failuresOf, rerunCommand, type Failure } from "./failures.ts";
import type { RunResult, ScenarioResult } from "./run-result.ts";
import { seconds } from "./seconds.ts";
import { tally, tallyText } from "./tally.ts";

export interface SummaryOptions {
  /** ANSI colours; none when left out. */
  color?: boolean;
}

type Paint = (format: "red" | "green" | "yellow" | "dim" | "bold", text: string) => string;

/** More than these only repeat the same trouble. */
const CHECKS_SHOWN = 5;

/** The end of a run on a terminal: what failed, with proof and the command that repeats it; then the counts. */
export function formatSummary(run: RunResult, { color = false }: SummaryOptions = {}): string {
  const paint: Paint = color ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;
  const blocks = run.scenarios.flatMap((scenario) => scenarioBlock(run, scenario, paint));
  const counts = tally(run);
  const good = counts.fail === 0 && counts.error === 0;
  const last = `${run.scenarios.length} ${run.scenarios.length === 1 ? "scenario" : "scenarios"}: ${tallyText(counts)} in ${seconds(run.durationMs)}`;
  return [...blocks, `${paint(good ? "green" : "red", last)} (world ${run.world}, seed ${run.seed})`].join("\n");
}

function scenarioBlock(run: RunResult, scenario: ScenarioResult, paint: Paint): string[] {
  const { id, result, reason } = scenario;
  if (result === "skip") return [`${paint("yellow", "SKIP")}  ${id}: ${reason ?? "no reason given"}`];
  if (result === "pass") return [];
  const failures = failuresOf(scenario);
  const shown = failures.slice(0, CHECKS_SHOWN).flatMap((failure) => failureLines(id, failure, paint));
  const more = failures.length - CHECKS_SHOWN;
  return [
    ...(reason === undefined ? [] : [`${paint("red", result === "error" ? "ERROR" : "FAIL ")} ${id}: ${reason}`]),
    ...shown,
    ...(more > 0 ? [`      and ${more} more failed checks, see report.json`] : []),
    `      again: ${paint("bold", rerunCommand(run, scenario))}`,
    "",
  ];
}

function failureLines(id: string, failure: Failure, paint: Paint): string[] {
  return [
    `${paint("red", "FAIL ")} ${id} ${failure.id}: expected ${failure.expected}, got ${failure.got}`,
    ...failure.lines.map((line) => paint("dim", `      ${line}`)),
    ...(failure.hint === undefined ? [] : [`      hint: ${failure.hint}`]),
  ];
}
