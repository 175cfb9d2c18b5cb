import type { Pod } from "../kubelet/pod/pod.ts";
import { nodeAffinityFilter } from "./filters/node-affinity.ts";
import { podAffinityFilter } from "./filters/pod-affinity.ts";
import { resourceFilter } from "./filters/resources.ts";
import { taintFilter, unschedulableFilter } from "./filters/taints.ts";
import type { Filter, Refusal } from "./refusal.ts";
import type { NodeState, Snapshot } from "./snapshot.ts";

/** In the order in which the scheduler asks them; the first refusal counts. */
const FILTERS: Filter[] = [unschedulableFilter, taintFilter, nodeAffinityFilter, resourceFilter, podAffinityFilter];

/** Why a node does not take a pod; undefined when it does. */
export function whyNotFit(pod: Pod, node: NodeState, snapshot: Snapshot): Refusal | undefined {
  for (const filter of FILTERS) {
    const refusal = filter(pod, node, snapshot);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
