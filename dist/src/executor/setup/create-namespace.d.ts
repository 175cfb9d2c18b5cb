import type { JobCluster } from "./job-cluster.ts";
/** The namespace of one job (`namespace_per_job`). */
export declare function createNamespace(cluster: JobCluster, signal: AbortSignal): Promise<void>;
