import { usageError } from "../diagnostics/index.ts";
import type { ClusterClient } from "./cluster-client.ts";

/** The version of a cluster that answers. Rejects with a `UsageError` when it does not. */
export async function reachedCluster(client: ClusterClient): Promise<{ gitVersion: string }> {
  try {
    return await client.get<{ gitVersion: string }>("/version");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(
      "unreachable-cluster",
      `context ${client.administrator.context}: ${client.url} does not answer as a Kubernetes API server: ${reason}`,
      "kubectl version tells whether the kubeconfig works",
    );
  }
}
