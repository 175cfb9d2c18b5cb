import type { ResultWord, RunResult } from "./run-result.ts";

export type Tally = Record<ResultWord, number>;

export function tally({ scenarios }: Pick<RunResult, "scenarios">): Tally {
  const counts: Tally = { pass: 0, fail: 0, error: 0, skip: 0 };
  for (const { result } of scenarios) counts[result]++;
  return counts;
}

/** `, 19 not finished` where a run was interrupted. */
export function unfinishedText({ unfinished = [] }: Pick<RunResult, "unfinished">): string {
  return unfinished.length === 0 ? "" : `, ${unfinished.length} not finished`;
}

/** `17 passed, 1 failed, 2 skipped`; errors only when there are any. */
export function tallyText({ pass, fail, error, skip }: Tally): string {
  const parts = [`${pass} passed`, `${fail} failed`];
  if (error > 0) parts.push(`${error} ${error === 1 ? "error" : "errors"}`);
  if (skip > 0) parts.push(`${skip} skipped`);
  return parts.join(", ");
}
