import { nodeAffinityFilter } from "./filters/node-affinity.js";
import { podAffinityFilter } from "./filters/pod-affinity.js";
import { resourceFilter } from "./filters/resources.js";
import { taintFilter, unschedulableFilter } from "./filters/taints.js";
/** In the order in which the scheduler asks them; the first refusal counts. */
const FILTERS = [unschedulableFilter, taintFilter, nodeAffinityFilter, resourceFilter, podAffinityFilter];
/** Why a node does not take a pod; undefined when it does. */
export function whyNotFit(pod, node, snapshot) {
    for (const filter of FILTERS) {
        const refusal = filter(pod, node, snapshot);
        if (refusal !== undefined)
            return refusal;
    }
    return undefined;
}
