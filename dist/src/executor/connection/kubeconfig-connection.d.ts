import type { ClusterConnection, ConnectionSources } from "./cluster-connection.ts";
/** The cluster of a kubeconfig's `context`, or of its current one when that is "". */
export declare function kubeconfigConnection(context: string, sources: ConnectionSources): Promise<ClusterConnection>;
