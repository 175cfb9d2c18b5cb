import { Command } from "commander";

/** `conformance compare`. */
export function compareCommand(): Command {
  return new Command("compare")
    .description("Put the reports of several subjects side by side: verdicts, requests, time")
    .argument("<reports...>", "report.json files, or the folders of runs, two or more")
    .option("--out <folder>", "where compare.md and compare.html go", "reports/compare")
    .action(async (places: string[], { out }: { out: string }) => {
      const { writeComparison } = await import("./write-comparison.ts");
      process.exitCode = await writeComparison(places, out);
    });
}
