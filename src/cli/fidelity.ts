import { Command } from "commander";

export interface FidelityOptions {
  run: string[];
  out: string;
}

/** `conformance fidelity`. */
export function fidelityCommand(): Command {
  return new Command("fidelity")
    .description("Put two worlds side by side that the same scenarios ran in: requests, refusals, pods, events, time")
    .option("--run <folder>", "a run that has been made already, by its folder or report.json; twice", collect, [])
    .option("--out <folder>", "where fidelity.md, .html and .json go", "reports/fidelity")
    .addHelpText(
      "after",
      "\nExit code 1 when the worlds differ in something that docs/fidelity.md gives no reason for.",
    )
    .action(async ({ run, out }: FidelityOptions) => {
      const { compareRuns } = await import("./compare-runs.ts");
      process.exitCode = await compareRuns(run, out);
    });
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
