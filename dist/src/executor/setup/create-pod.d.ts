import type { V1Pod } from "@kubernetes/client-node";
import type { JobCluster } from "./job-cluster.ts";
export declare function createPod(cluster: JobCluster, credentialsSecret: string | undefined, signal: AbortSignal): Promise<V1Pod>;
