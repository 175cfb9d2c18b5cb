import path from "node:path";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { runConformance, type ConformanceRun } from "../conformance/conformance-run.ts";
import { failedChecks } from "../conformance/failed-checks.ts";
import { RottenMutant, type Mutant } from "./mutant.ts";
import type { MutantResult } from "./mutant-result.ts";
import type { TreeCopy } from "./tree-copy.ts";

export interface MutantTrial {
  copy: TreeCopy;
  /** Of all results. */
  reports: string;
  seed: string;
  /** How many scenarios at the same time. */
  jobs: number;
  signal: AbortSignal;
  /** Ids or globs in place of the mutant's own. */
  against?: readonly string[] | undefined;
  /** The scenarios that pass without any mutant. */
  passWithout: Promise<ReadonlySet<string>>;
}

/** Runs a mutant's scenarios until one of them notices it. */
export async function tryMutant(mutant: Mutant, trial: MutantTrial): Promise<MutantResult> {
  const { copy, reports, seed, jobs, signal, against } = trial;
  const { id, title, file } = mutant;
  const start = performance.now();
  const found = (rest: Pick<MutantResult, "result" | "scenario" | "by" | "note">): MutantResult =>
    Object.assign({ id, title, file, durationMs: Math.round(performance.now() - start) }, rest);
  const run = (scenarios: readonly string[], folder: string) =>
    copy.withMutant(mutant, () =>
      runConformance({
        tree: copy.path,
        args: [...scenarios, "--bail", "--jobs", `${jobs}`, "--seed", seed],
        reports: path.join(reports, folder),
        signal,
      }),
    );
  const name = id.replaceAll("/", "__");
  let first: ConformanceRun;
  try {
    first = await run(against ?? mutant.scenarios, name);
  } catch (error) {
    if (error instanceof RottenMutant) return found({ result: "rotted", note: error.message });
    throw error;
  }
  const noticed = first.report?.scenarios.find(({ result }) => result === "fail");
  if (noticed === undefined) return found(unnoticed(first));
  const by = { scenario: noticed.id, by: failedChecks(noticed) };
  const again = await run([noticed.id], `${name}__again`);
  if (again.code === EXIT.ok)
    return found({ result: "unclear", ...by, note: "passes with the mutant, too, now and then" });
  if ((await trial.passWithout).has(noticed.id)) return found({ result: "caught", ...by });
  return found({ result: "unclear", ...by, note: `${noticed.id} fails without the mutant as well` });
}

function unnoticed({ code, report, output }: ConformanceRun): Pick<MutantResult, "result" | "note"> {
  const error = report?.scenarios.find(({ result }) => result === "error");
  if (error !== undefined) return { result: "broken", note: `${error.id}: ${error.reason ?? "error"}` };
  if (report === undefined || code !== EXIT.ok)
    return { result: "broken", note: output.trim().split("\n").at(-1) ?? "" };
  const skipped = report.scenarios.filter(({ result }) => result === "skip").map(({ id }) => id);
  const told = `${report.scenarios.length - skipped.length} scenarios passed`;
  return { result: "survived", note: skipped.length === 0 ? told : `${told}, skipped ${skipped.join(", ")}` };
}
