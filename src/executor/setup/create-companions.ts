import type { V1Pod } from "@kubernetes/client-node";
import { resourcePath } from "../kube/resource-path.ts";
import { disruptionBudget } from "../pod/disruption-budget.ts";
import { type PortRoute, proxyService, proxyTargets } from "../pod/proxy-services.ts";
import { createOnce } from "./create-once.ts";
import type { JobCluster } from "./job-cluster.ts";

/**
 * What stands beside a job's pod and is deleted with it by Kubernetes: its disruption budget, and a Service for each name of its
 * `ports`. Gives the ways to these.
 */
export async function createCompanions(cluster: JobCluster, pod: V1Pod, signal: AbortSignal): Promise<PortRoute[]> {
  const { context, namespace, services } = cluster;
  if (context.runner.kubernetes.pod_disruption_budget) {
    const path = resourcePath.disruptionBudgets(namespace);
    await createOnce(cluster, { path, body: disruptionBudget(pod), ours: "name" }, signal);
  }
  const targets = proxyTargets(context.job.image, services);
  const outcomes = await Promise.allSettled(
    targets.map(async (target): Promise<PortRoute> => {
      const body = proxyService(target, pod, cluster.random);
      await createProxyService(cluster, body, signal);
      return { name: target.name, ports: target.ports, service: body.metadata?.name ?? "" };
    }),
  );
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed === undefined) return outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? outcome.value : []));
  signal.throwIfAborted();
  const error = failed.reason as Error;
  context.log.error(error.message);
  throw error;
}

async function createProxyService(
  cluster: JobCluster,
  body: ReturnType<typeof proxyService>,
  signal: AbortSignal,
): Promise<void> {
  const name = body.metadata?.name ?? "";
  try {
    await createOnce(cluster, { path: resourcePath.all(cluster.namespace, "services"), body, ours: "name" }, signal);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Error(`error creating the proxy service "${name}": ${problem}`, { cause: error });
  }
}
