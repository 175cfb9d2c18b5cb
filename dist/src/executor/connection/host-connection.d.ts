import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { ClusterConnection, ReadFile } from "./cluster-connection.ts";
type HostSettings = Pick<KubernetesConfig, "host" | "cert_file" | "key_file" | "ca_file" | "bearer_token">;
/** The API server of `host`, with the certificates and the token of config.toml (executor facts 2.1). */
export declare function hostConnection(settings: HostSettings, readFile: ReadFile): Promise<ClusterConnection>;
export {};
