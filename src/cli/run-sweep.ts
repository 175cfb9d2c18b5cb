import { createClusterClient, reachedCluster, readAdministrator } from "../clusters/index.ts";
import { usageError } from "../diagnostics/index.ts";
import { createSocketNetwork, createWallClock } from "../platform/index.ts";
import { leftInCluster, objectText, sweep } from "../worlds/cluster/index.ts";
import { EXIT } from "./exit-codes.ts";

export interface SweepOptions {
  cluster: string;
  dryRun: boolean;
}

/** Takes away what carries the label of a run. Gives the exit code. */
export async function runSweep(run: string | undefined, { cluster, dryRun }: SweepOptions): Promise<number> {
  if (cluster === "k3s") return (await import("./sweep-k3s.ts")).sweepK3s(run, dryRun);
  const [, context] = /^kubeconfig(?::(.+))?$/.exec(cluster) ?? [];
  if (!cluster.startsWith("kubeconfig")) {
    throw usageError("unknown-cluster", `got --cluster ${cluster}, expected kubeconfig, kubeconfig:<context> or k3s`);
  }
  const administrator = await readAdministrator({ env: process.env, ...(context === undefined ? {} : { context }) });
  const client = createClusterClient(administrator, { network: createSocketNetwork(), clock: createWallClock() });
  try {
    await reachedCluster(client);
    const left = await leftInCluster(client, run);
    for (const object of left) console.log(`${dryRun ? "would take away" : "taken away"}: ${objectText(object)}`);
    if (left.length === 0) console.log(`nothing is left in ${administrator.context} of ${run ?? "any run"}`);
    if (!dryRun) await sweep(client, left);
    return EXIT.ok;
  } finally {
    client.close();
  }
}
