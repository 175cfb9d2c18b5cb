import path from "node:path";
import { usageError } from "../diagnostics/index.ts";
import { compareRuns } from "./compare-runs.ts";
import { jobsFor } from "./default-jobs.ts";
import { EXIT } from "./exit-codes.ts";
import type { FidelityOptions } from "./fidelity.ts";
import { runConformance } from "./run-conformance.ts";

/** Runs the scenarios in each world that is not given as a run, and compares. Gives the exit code. */
export async function runFidelity(ids: string[], options: FidelityOptions): Promise<number> {
  const { cluster: clusters, run: runs, out, seed, ...others } = options;
  const given = clusters.length + runs.length;
  if (given !== 2) {
    throw usageError(
      "not-two-worlds",
      `got ${given === 1 ? "one world" : `${given} worlds`}, expected two of --cluster and --run`,
      "conformance fidelity --cluster fake --cluster k3s",
    );
  }
  const made: string[] = [];
  for (const [index, cluster] of clusters.entries()) {
    const reports = path.join(out, `run-${index + 1}`);
    console.log(`world ${index + 1} of ${given}: ${cluster}`);
    const code = await runConformance(ids, {
      ...others,
      ...(cluster === "k3s" ? {} : { k3sImage: [], loadImages: [] }),
      cluster,
      // What is compared is the cluster, not how its troubles were brought about.
      means: "real",
      reports,
      jobs: jobsFor(cluster),
      list: false,
      coverage: false,
      bail: false,
      verbose: false,
      ...(seed === undefined ? {} : { seed }),
    });
    // What failed is what is to be compared.
    if (code !== EXIT.ok && code !== EXIT.failed) return code;
    made.push(path.join(reports, "latest"));
  }
  return compareRuns([...made, ...runs], out);
}
