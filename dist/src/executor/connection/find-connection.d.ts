import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { ClusterConnection, ConnectionSources } from "./cluster-connection.ts";
/**
 * `host` of config.toml, else the cluster around the runner, else the kubeconfig ("Connect to the Kubernetes API"). A bearer token of
 * the job replaces whoever the runner would be there.
 */
export declare function findConnection(config: KubernetesConfig, sources: ConnectionSources, bearerToken?: string): Promise<ClusterConnection>;
