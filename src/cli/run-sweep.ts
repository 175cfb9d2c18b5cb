import {
  ClusterError,
  createClusterClient,
  reachedCluster,
  readAdministrator,
  type ClusterClient,
  type KubeObject,
} from "../clusters/index.ts";
import { didYouMean, usageError } from "../diagnostics/index.ts";
import { createSocketNetwork, createWallClock, type Clock } from "../platform/index.ts";
import {
  foldersOf,
  folderText,
  isOfLivingRun,
  leftInCluster,
  objectText,
  RUN_LABEL,
  sweep,
  sweepFolder,
} from "../worlds/cluster/index.ts";
import { EXIT } from "./exit-codes.ts";

export interface SweepOptions {
  cluster: string;
  dryRun: boolean;
}

/** Takes away what carries the label of a run. Gives the exit code. */
export async function runSweep(run: string | undefined, { cluster, dryRun }: SweepOptions): Promise<number> {
  if (cluster === "k3s") return (await import("./sweep-k3s.ts")).sweepK3s(run, dryRun);
  const [, kind, context] = /^(kubeconfig)(?::(.+))?$/.exec(cluster) ?? [];
  if (kind === undefined) {
    throw usageError(
      "unknown-cluster",
      `got --cluster ${cluster}, expected kubeconfig, kubeconfig:<context> or k3s`,
      didYouMean(cluster, ["kubeconfig", "k3s"]),
    );
  }
  const administrator = await readAdministrator({ env: process.env, ...(context === undefined ? {} : { context }) });
  const clock = createWallClock();
  const client = createClusterClient(administrator, { network: createSocketNetwork(), clock });
  try {
    await reachedCluster(client);
    await sweepCluster({ client, clock }, run, dryRun);
    return EXIT.ok;
  } finally {
    client.close();
  }
}

async function sweepCluster(
  { client, clock }: { client: ClusterClient; clock: Clock },
  run: string | undefined,
  dryRun: boolean,
): Promise<void> {
  const { context } = client.administrator;
  const found = await leftInCluster(client, run).catch((error: unknown) => {
    if (!(error instanceof ClusterError && error.status === 403)) throw error;
    throw usageError("missing-right", `nobody knows what is left in ${context}: ${error.message}`);
  });
  // Whoever names a run means it, dead or alive.
  const living = run === undefined ? found.filter(isOfLivingRun) : [];
  const left = found.filter((object) => !living.includes(object));
  for (const object of living) {
    console.log(
      `left alone: ${objectText(object)}, of run ${object.metadata.labels?.[RUN_LABEL]}, which is still going`,
    );
  }
  if (left.length === 0) console.log(`nothing is left in ${context} of ${run ?? "any run that has ended"}`);
  const tell = (object: KubeObject, what: string) =>
    console.log(`${object.metadata.deletionTimestamp === undefined ? what : "already"}: ${objectText(object)}`);
  // By pods in what is to be taken away after them.
  for (const folder of foldersOf(left.filter(({ metadata }) => metadata.deletionTimestamp === undefined))) {
    if (dryRun) console.log(`would take away: ${folderText(folder)}`);
    else
      await sweepFolder(client, clock, folder).then(
        () => console.log(`taken away: ${folderText(folder)}`),
        (error: Error) => console.log(`left: ${error.message}`),
      );
  }
  if (dryRun) for (const object of left) tell(object, "would take away");
  else await sweep(client, left, (object) => tell(object, "taken away"));
}
