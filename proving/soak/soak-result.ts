import type { ResultWord } from "../../src/report/index.ts";

export interface SoakRun {
  seed: string;
  durationMs: number;
  /** Of the program. */
  code: number;
  /** By scenario id; what an end too early left out is missing. */
  verdicts: Readonly<Record<string, ScenarioVerdict>>;
  /** The folder with the results of this run, from the soak's own. */
  results?: string;
  /** Why there are no results. */
  broken?: string;
}

export interface ScenarioVerdict {
  result: ResultWord;
  durationMs: number;
  /** What it failed by. */
  failed: readonly string[];
}

/** A scenario that did not end the same way in every run, or badly in all. */
export interface Unsteady {
  id: string;
  /** How often it ended how: `{ pass: 19, fail: 1 }`. */
  counts: Readonly<Partial<Record<ResultWord, number>>>;
  /** Where it failed: number of the run, from 1, and by what. */
  failures: readonly { run: number; seed: string; failed: readonly string[] }[];
}

export interface Steadiness {
  /** Whose verdict differs between the runs. */
  flakes: readonly Unsteady[];
  /** Those that failed in every run. */
  failing: readonly Unsteady[];
}

export function steadiness(runs: readonly SoakRun[]): Steadiness {
  const ids = new Set(runs.flatMap(({ verdicts }) => Object.keys(verdicts)));
  const all = [...ids].sort().map((id) => unsteady(id, runs));
  return {
    flakes: all.filter(({ counts }) => Object.keys(counts).length > 1),
    failing: all.filter(({ counts }) => Object.keys(counts).length === 1 && !("pass" in counts || "skip" in counts)),
  };
}

function unsteady(id: string, runs: readonly SoakRun[]): Unsteady {
  const counts: Partial<Record<ResultWord, number>> = {};
  const failures: { run: number; seed: string; failed: readonly string[] }[] = [];
  for (const [index, { verdicts, seed }] of runs.entries()) {
    const verdict = verdicts[id];
    if (verdict === undefined) continue;
    counts[verdict.result] = (counts[verdict.result] ?? 0) + 1;
    if (verdict.failed.length > 0) failures.push({ run: index + 1, seed, failed: verdict.failed });
  }
  return { id, counts, failures };
}
