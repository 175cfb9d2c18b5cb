import type { V1Pod, V1PodDisruptionBudget } from "@kubernetes/client-node";
import { JOB_POD_LABEL } from "./labels.ts";
import { ownedBy } from "./pod-owner.ts";

/** Keeps voluntary evictions, as of a node that is drained, away from a job's pod (`pod_disruption_budget`, executor facts 1.2). */
export function disruptionBudget(pod: V1Pod): V1PodDisruptionBudget {
  const { name = "", namespace = "", labels = {} } = pod.metadata ?? {};
  return {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: { name: `${name}-pdb`, namespace, ownerReferences: ownedBy(pod) },
    spec: { minAvailable: 1, selector: { matchLabels: { [JOB_POD_LABEL]: labels[JOB_POD_LABEL] ?? "" } } },
  };
}
