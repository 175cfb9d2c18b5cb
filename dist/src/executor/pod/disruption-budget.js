import { JOB_POD_LABEL } from "./labels.js";
import { ownedBy } from "./pod-owner.js";
/** Keeps voluntary evictions, as of a node that is drained, away from a job's pod (`pod_disruption_budget`, executor facts 1.2). */
export function disruptionBudget(pod) {
    const { name = "", namespace = "", labels = {} } = pod.metadata ?? {};
    return {
        apiVersion: "policy/v1",
        kind: "PodDisruptionBudget",
        metadata: { name: `${name}-pdb`, namespace, ownerReferences: ownedBy(pod) },
        spec: { minAvailable: 1, selector: { matchLabels: { [JOB_POD_LABEL]: labels[JOB_POD_LABEL] ?? "" } } },
    };
}
