import type { CheckResult } from "../verdict/verdict.ts";
import type { RunResult, ScenarioResult } from "./run-result.ts";

/** A check that failed, with the lines of the History that prove it. */
export interface Failure extends CheckResult {
  lines: readonly string[];
}

export function failuresOf({
  expectations,
  invariants,
  excerpts = {},
}: Pick<ScenarioResult, "expectations" | "invariants" | "excerpts">): Failure[] {
  return [...expectations, ...invariants]
    .filter(({ outcome }) => outcome === "fail")
    .map((check) => withLines(check, excerpts));
}

function withLines(check: CheckResult, excerpts: Readonly<Record<number, string>>): Failure {
  return { ...check, lines: check.evidence.flatMap((index) => excerpts[index] ?? []) };
}

/** What to type to see it again. */
export function rerunCommand(
  { seed, options = [] }: Pick<RunResult, "seed" | "options">,
  { id }: Pick<ScenarioResult, "id">,
): string {
  return ["npm run conformance --", ...[id, "--seed", seed, ...options].map(shellWord)].join(" ");
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
