export { readAdministrator } from "./administrator.ts";
export type { Administrator, AdministratorOptions } from "./administrator.ts";
export { createClusterClient } from "./cluster-client.ts";
export type { ClusterClient, Deletion, Query } from "./cluster-client.ts";
export { ClusterError } from "./cluster-error.ts";
export { openExecStream, type ContainerPlace } from "./exec-stream.ts";
export { reachedCluster } from "./reached-cluster.ts";
export type { KubeObject } from "./kube-object.ts";
export type { WatchEvent } from "./watch-lines.ts";
