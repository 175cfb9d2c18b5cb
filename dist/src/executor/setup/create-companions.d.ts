import type { V1Pod } from "@kubernetes/client-node";
import { type PortRoute } from "../pod/proxy-services.ts";
import type { JobCluster } from "./job-cluster.ts";
/**
 * What stands beside a job's pod and is deleted with it by Kubernetes: its disruption budget, and a Service for each name of its
 * `ports`. Gives the ways to these.
 */
export declare function createCompanions(cluster: JobCluster, pod: V1Pod, signal: AbortSignal): Promise<PortRoute[]>;
