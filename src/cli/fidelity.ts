import { Command } from "commander";
import { addRealClusterOptions, WORLDS, type ClusterOptions } from "./cluster-options.ts";
import { OWN_SCENARIOS } from "../library/own-scenarios.ts";
import { runtimeOption } from "./runtime-option.ts";
import type { ConformanceOptions } from "./run-conformance.ts";
import { collected } from "./repeated-option.ts";

export interface FidelityOptions extends Omit<ClusterOptions, "cluster"> {
  cluster: string[];
  run: string[];
  out: string;
  seed?: string;
  scenarios: string;
  runtime: ConformanceOptions["runtime"];
}

/** `conformance fidelity`. */
export function fidelityCommand(): Command {
  const command = new Command("fidelity")
    .description("Put two worlds side by side that the same scenarios run in: requests, refusals, pods, events, time")
    .argument("[ids...]", "scenario ids or globs such as 'retry/*' (default: all)")
    .option("--cluster <name>", `a world to run them in, twice: ${WORLDS}`, collected, [])
    .option("--run <folder>", "in place of a world: a run that has been made already, by its folder", collected, []);
  return addRealClusterOptions(command)
    .option("--seed <text>", "what chance is drawn from, in both worlds")
    .option("--scenarios <folder>", "where the scenario files are", OWN_SCENARIOS)
    .option("--out <folder>", "where fidelity.md, .html and .json go, and the runs", "reports/fidelity")
    .addOption(runtimeOption())
    .addHelpText(
      "after",
      "\nExit code 1 when the worlds differ in something that docs/fidelity.md gives no reason for.",
    )
    .action(async (ids: string[], options: FidelityOptions) => {
      const { runFidelity } = await import("./run-fidelity.ts");
      process.exitCode = await runFidelity(ids, options);
    });
}
