import { resourcePath } from "../kube/resource-path.js";
import { disruptionBudget } from "../pod/disruption-budget.js";
import { proxyService, proxyTargets } from "../pod/proxy-services.js";
import { createOnce } from "./create-once.js";
/**
 * What stands beside a job's pod and is deleted with it by Kubernetes: its disruption budget, and a Service for each name of its
 * `ports`. Gives the ways to these.
 */
export async function createCompanions(cluster, pod, signal) {
    const { context, namespace, services } = cluster;
    if (context.runner.kubernetes.pod_disruption_budget) {
        const path = resourcePath.disruptionBudgets(namespace);
        await createOnce(cluster, { path, body: disruptionBudget(pod), ours: "name" }, signal);
    }
    const targets = proxyTargets(context.job.image, services);
    const outcomes = await Promise.allSettled(targets.map(async (target) => {
        const body = proxyService(target, pod, cluster.random);
        await createProxyService(cluster, body, signal);
        return { name: target.name, ports: target.ports, service: body.metadata?.name ?? "" };
    }));
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed === undefined)
        return outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? outcome.value : []));
    signal.throwIfAborted();
    const error = failed.reason;
    context.log.error(error.message);
    throw error;
}
async function createProxyService(cluster, body, signal) {
    const name = body.metadata?.name ?? "";
    try {
        await createOnce(cluster, { path: resourcePath.all(cluster.namespace, "services"), body, ours: "name" }, signal);
    }
    catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        throw new Error(`error creating the proxy service "${name}": ${problem}`, { cause: error });
    }
}
