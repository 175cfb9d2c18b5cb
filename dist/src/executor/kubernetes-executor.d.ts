import type { Clock, CreateHttpClient, Random } from "../platform/index.ts";
import type { CreateExecutor } from "../runner/build/executor.ts";
import type { ConnectionSources } from "./connection/cluster-connection.ts";
export interface KubernetesExecutorSettings extends ConnectionSources {
    clock: Clock;
    random: Random;
    /** Clients for API servers. */
    http: CreateHttpClient;
}
/** The Kubernetes executor: each job in a pod of its own, its scripts started by attach. */
export declare function createKubernetesExecutor(settings: KubernetesExecutorSettings): CreateExecutor;
