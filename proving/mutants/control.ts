import path from "node:path";
import { runConformance } from "../conformance/conformance-run.ts";

/** Runs the scenarios once without any mutant. Gives those that pass: one that fails anyway catches nothing. */
export async function controlRun(
  scenarios: readonly string[],
  {
    tree,
    reports,
    seed,
    jobs,
    signal,
  }: { tree: string; reports: string; seed: string; jobs: number; signal: AbortSignal },
): Promise<ReadonlySet<string>> {
  const args = [...new Set(scenarios), "--jobs", `${jobs}`, "--seed", seed];
  const { report, output } = await runConformance({ tree, args, reports: path.join(reports, "without"), signal });
  if (report === undefined && !signal.aborted) throw new Error(`the scenarios cannot be run at all: ${output.trim()}`);
  for (const { id, result } of report?.scenarios ?? []) {
    if (result === "fail" || result === "error")
      console.log(`${result} without any mutant: ${id}, see ${reports}/without`);
  }
  return new Set(report?.scenarios.filter(({ result }) => result === "pass").map(({ id }) => id));
}
