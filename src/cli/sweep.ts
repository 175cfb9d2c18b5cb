import { Command } from "commander";
import type { SweepOptions } from "./run-sweep.ts";

/** `conformance sweep`. */
export function sweepCommand(): Command {
  return new Command("sweep")
    .description("Take away what runs have left in a cluster, such as one that was killed")
    .argument("[run]", "only of the run with this name (default: of all)")
    .option("--cluster <name>", "kubeconfig, kubeconfig:<context>, or k3s for containers in Docker", "kubeconfig")
    .option("--dry-run", "only say what there is", false)
    .action(async (run: string | undefined, options: SweepOptions) => {
      const { runSweep } = await import("./run-sweep.ts");
      process.exitCode = await runSweep(run, options);
    });
}
