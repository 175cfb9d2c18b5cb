import { BuildError } from "../../runner/build/build-error.ts";
import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { ClusterConnection, ConnectionSources } from "./cluster-connection.ts";
import { hostConnection } from "./host-connection.ts";
import { inClusterConnection } from "./in-cluster-connection.ts";
import { kubeconfigConnection } from "./kubeconfig-connection.ts";
import { withBearerToken } from "./with-bearer-token.ts";

/**
 * `host` of config.toml, else the cluster around the runner, else the kubeconfig ("Connect to the Kubernetes API"). A bearer token of
 * the job replaces whoever the runner would be there.
 */
export async function findConnection(
  config: KubernetesConfig,
  sources: ConnectionSources,
  bearerToken?: string,
): Promise<ClusterConnection> {
  try {
    const connection = await runnersConnection(config, sources);
    return bearerToken === undefined ? connection : withBearerToken(connection, bearerToken);
  } catch (error) {
    const text = `getting Kubernetes config: ${error instanceof Error ? error.message : String(error)}`;
    // What stands in files will not be another thing at the next try.
    throw new BuildError(text, { reason: "runner_configuration_error", cause: error });
  }
}

async function runnersConnection(config: KubernetesConfig, sources: ConnectionSources): Promise<ClusterConnection> {
  if (config.host !== "") return hostConnection(config, sources.readFile);
  const around = await inClusterConnection(sources);
  // There the token that Kubernetes renews wins, as in client-go.
  if (around !== undefined) return around;
  const connection = await kubeconfigConnection(config.context, sources);
  return config.bearer_token === "" ? connection : withBearerToken(connection, config.bearer_token);
}
