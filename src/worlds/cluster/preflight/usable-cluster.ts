import { reachedCluster, type ClusterClient } from "../../../clusters/index.ts";
import { UsageError, type Problem } from "../../../diagnostics/index.ts";
import type { ClusterRunOptions } from "../cluster-run-options.ts";
import { clusterNodes, type ClusterNode } from "./cluster-nodes.ts";
import { checkRights, rightText, type CheckedRight } from "./rights.ts";
import { looksLikeTestCluster } from "./test-cluster.ts";

/** What is known of a cluster before anything is made there. */
export interface UsableCluster {
  /** `v1.33.1` */
  version: string;
  /** Undefined when they may not be looked at. */
  nodes: readonly ClusterNode[] | undefined;
  rights: readonly CheckedRight[];
}

/** Looks whether a cluster can and may be used, and asks where that is not obvious. Rejects with a `UsageError` when not. */
export async function usableCluster(
  client: ClusterClient,
  run: string,
  { confirm }: Pick<ClusterRunOptions, "confirm">,
): Promise<UsableCluster> {
  const { administrator } = client;
  const { gitVersion } = await reachedCluster(client);
  const nodes = await clusterNodes(client);
  if (looksLikeTestCluster(administrator, nodes) === undefined) {
    await confirm(
      `Context ${administrator.context} (${administrator.url}) is not obviously a test cluster. The run makes namespaces faultline-${run}-… there, and ClusterRoles with such names, and takes them away again.`,
    );
  }
  const rights = await checkRights(client);
  refuseWithout(rights);
  return { version: gitVersion, nodes, rights };
}

const NAMESPACES = "use a kubeconfig of somebody who may, or a cluster of the run's own: --cluster k3s";

function refuseWithout(rights: readonly CheckedRight[]): void {
  const problems = rights
    .filter(({ needed, allowed }) => needed && !allowed)
    .map((right): Problem => {
      const message = `you may not ${rightText(right)} in this cluster, which is needed for ${right.why}`;
      const problem = { code: "missing-right", severity: "error", message } as const;
      return right.resource === "namespaces" ? Object.assign({ hint: NAMESPACES }, problem) : problem;
    });
  if (problems.length > 0) throw new UsageError(problems);
}
