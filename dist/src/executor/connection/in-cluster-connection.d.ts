import type { ClusterConnection, ConnectionSources } from "./cluster-connection.ts";
/** The API server of the cluster that the runner itself runs in; undefined outside of one. */
export declare function inClusterConnection({ env, readFile, }: ConnectionSources): Promise<ClusterConnection | undefined>;
