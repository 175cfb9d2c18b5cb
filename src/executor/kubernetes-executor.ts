import type { Clock, CreateHttpClient, Random } from "../platform/index.ts";
import type { CreateExecutor } from "../runner/build/executor.ts";
import type { ConnectionSources } from "./connection/cluster-connection.ts";
import { httpVersions } from "./connection/http-versions.ts";
import { createSharedHttpClients } from "./connection/shared-http-clients.ts";
import { createJobExecutor } from "./job-executor.ts";

export interface KubernetesExecutorSettings extends ConnectionSources {
  clock: Clock;
  random: Random;
  /** Clients for API servers. */
  http: CreateHttpClient;
}

/** The Kubernetes executor: each job in a pod of its own, its scripts started by attach. */
export function createKubernetesExecutor(settings: KubernetesExecutorSettings): CreateExecutor {
  const { http, ...parts } = settings;
  const clients = createSharedHttpClients(http, httpVersions(settings.env));
  return (context) => createJobExecutor({ ...parts, clients }, context);
}
