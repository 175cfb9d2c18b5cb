import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { ClusterConnection, ConnectionSources } from "./cluster-connection.ts";
import { hostConnection } from "./host-connection.ts";
import { inClusterConnection } from "./in-cluster-connection.ts";
import { kubeconfigConnection } from "./kubeconfig-connection.ts";

/** `host` of config.toml, else the cluster around the runner, else the kubeconfig ("Connect to the Kubernetes API"). */
export async function findConnection(config: KubernetesConfig, sources: ConnectionSources): Promise<ClusterConnection> {
  try {
    if (config.host !== "") return await hostConnection(config, sources.readFile);
    return (await inClusterConnection(sources)) ?? (await kubeconfigConnection(config.context, sources));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new Error(`getting Kubernetes config: ${text}`, { cause: error });
  }
}
