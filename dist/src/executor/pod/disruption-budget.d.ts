import type { V1Pod, V1PodDisruptionBudget } from "@kubernetes/client-node";
/** Keeps voluntary evictions, as of a node that is drained, away from a job's pod (`pod_disruption_budget`, executor facts 1.2). */
export declare function disruptionBudget(pod: V1Pod): V1PodDisruptionBudget;
