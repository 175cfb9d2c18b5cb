import { whyNotFit } from "./node-fit.js";
/** Why a pod makes nobody go, whatever would help: it is not to, or somebody is on the way out for it already. */
export function whyNeverPreempt(pod, { nodes }) {
    if (pod.spec.preemptionPolicy === "Never")
        return "not eligible due to preemptionPolicy=Never.";
    const nominated = nodes.find(({ node }) => node.metadata.name === pod.status?.nominatedNodeName);
    const leaving = (nominated?.pods ?? []).some((other) => other.metadata.deletionTimestamp !== undefined && priority(other) < priority(pod));
    return leaving ? "not eligible due to a terminating pod on the nominated node." : undefined;
}
/** The node where the least important pods have to make way, if any can. `nodes` are those for which other pods are the obstacle. */
export function findPreemption(pod, nodes, snapshot) {
    return nodes
        .flatMap((node) => preemptionOn(node, pod, snapshot) ?? [])
        .toSorted((a, b) => importance(a) - importance(b) || a.victims.length - b.victims.length)[0];
}
function preemptionOn(node, pod, snapshot) {
    const lower = node.pods.filter((other) => priority(other) < priority(pod));
    const fitsWith = (pods) => {
        const state = { ...node, pods };
        const nodes = snapshot.nodes.map((other) => (other === node ? state : other));
        return whyNotFit(pod, state, { ...snapshot, nodes }) === undefined;
    };
    const staying = node.pods.filter((other) => !lower.includes(other));
    if (lower.length === 0 || !fitsWith(staying))
        return undefined;
    const victims = [];
    for (const other of lower.toSorted((a, b) => priority(b) - priority(a))) {
        staying.push(other);
        if (!fitsWith(staying))
            victims.push(...staying.splice(-1));
    }
    return { node, victims };
}
function importance({ victims }) {
    return Math.max(...victims.map(priority));
}
function priority({ spec }) {
    return spec.priority ?? 0;
}
