import type { V1Pod, V1Secret } from "@kubernetes/client-node";
import type { JobCluster } from "./job-cluster.ts";
/** The secret for the job's registries; undefined when it needs none (executor facts 1.9). */
export declare function createCredentials(cluster: JobCluster, signal: AbortSignal): Promise<V1Secret | undefined>;
/** Lets Kubernetes delete the secret with the pod. */
export declare function handOverToPod({ kube, retry, objects, namespace }: JobCluster, secret: V1Secret, pod: V1Pod, signal: AbortSignal): Promise<void>;
