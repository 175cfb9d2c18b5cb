import { usageError } from "../diagnostics/index.ts";
import type { ClusterClient } from "./cluster-client.ts";
import { ClusterError } from "./cluster-error.ts";

/** The version of a cluster that answers. Rejects with a `UsageError` when it does not, or not to somebody with these credentials. */
export async function reachedCluster(client: ClusterClient): Promise<{ gitVersion: string }> {
  const { context } = client.administrator;
  try {
    const version = await client.get<{ gitVersion?: string }>("/version");
    if (typeof version.gitVersion !== "string") throw new Error("its /version says no gitVersion");
    return { gitVersion: version.gitVersion };
  } catch (error) {
    if (error instanceof ClusterError && error.status === 401) {
      throw usageError(
        "unknown-to-cluster",
        `context ${context}: ${client.url} does not take its credentials: ${error.message}`,
        "a token or certificate may have expired: log in again, or fetch a new kubeconfig",
      );
    }
    throw usageError(
      "unreachable-cluster",
      `context ${context}: ${client.url} does not answer as a Kubernetes API server: ${reasonOf(error)}`,
      "kubectl version tells whether the kubeconfig works",
    );
  }
}

/** OpenSSL's own words lead into its sources. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return code === "ERR_SSL_WRONG_VERSION_NUMBER" ? "it does not speak TLS" : error.message.trim();
}
