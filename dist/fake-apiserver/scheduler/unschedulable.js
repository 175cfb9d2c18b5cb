/** What speaks against every node alike is said once, without a count. */
export function unschedulableAnywhere(reason, total) {
    const helpless = `${total} Preemption is not helpful for scheduling`;
    return `0/${total} nodes are available: ${reason}. preemption: 0/${total} nodes are available: ${helpless}.`;
}
/** `0/2 nodes are available: 1 node(s) were unschedulable, …`, as the scheduler sums up why no node took a pod. */
export function unschedulableMessage(refusals, preemption) {
    const total = refusals.length;
    if (total === 0)
        return "no nodes available to schedule pods";
    const why = counted(refusals.flatMap(({ reasons }) => reasons));
    return `0/${total} nodes are available: ${why}.${preemption === "" ? "" : ` preemption: ${preemption}`}`;
}
/** Why no other pod could make way. */
export function noPreemption(refusals) {
    const reasons = refusals.map(({ resolvable }) => resolvable ? "No preemption victims found for incoming pod" : "Preemption is not helpful for scheduling");
    return `0/${refusals.length} nodes are available: ${counted(reasons)}.`;
}
function counted(reasons) {
    const counts = new Map();
    for (const reason of reasons)
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts]
        .map(([reason, count]) => `${count} ${reason}`)
        .sort()
        .join(", ");
}
