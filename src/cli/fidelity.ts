import { Command } from "commander";

export interface FidelityOptions {
  out: string;
}

/** `conformance fidelity`. */
export function fidelityCommand(): Command {
  return new Command("fidelity")
    .description("Put two worlds side by side that the same scenarios ran in: requests, refusals, pods, events, time")
    .argument("<runs...>", "two report.json files, or the folders of runs")
    .option("--out <folder>", "where fidelity.md, .html and .json go", "reports/fidelity")
    .addHelpText(
      "after",
      "\nExit code 1 when the worlds differ in something that docs/fidelity.md gives no reason for.",
    )
    .action(async (places: string[], options: FidelityOptions) => {
      const { compareRuns } = await import("./compare-runs.ts");
      process.exitCode = await compareRuns(places, options.out);
    });
}
