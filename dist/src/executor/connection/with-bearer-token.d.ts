import type { ClusterConnection } from "./cluster-connection.ts";
/**
 * The same API server for another bearer token ("Set the bearer token for Kubernetes API calls"). Whatever else says who the runner is
 * goes: a client certificate would win over the token.
 */
export declare function withBearerToken(connection: ClusterConnection, token: string): ClusterConnection;
