import { nodePreference } from "./filters/node-affinity.js";
import { podPreference } from "./filters/pod-affinity.js";
import { freeShare } from "./filters/resources.js";
import { isTolerated, taintsOf } from "./filters/taints.js";
/** The best of the nodes that fit, by the default weights of the scheduler's scores; among equals the one with the fewest pods. */
export function chooseNode(pod, nodes, snapshot) {
    if (nodes.length < 2)
        return nodes[0];
    const shunned = (node) => taintsOf(node.node).filter((taint) => taint.effect === "PreferNoSchedule" && !isTolerated(taint, pod.spec.tolerations)).length;
    const scores = [
        scaled(nodes.map((node) => -shunned(node))).map((score) => 3 * score),
        scaled(nodes.map((node) => nodePreference(pod.spec, node))).map((score) => 2 * score),
        scaled(nodes.map((node) => podPreference(pod, node, snapshot))).map((score) => 2 * score),
        nodes.map((node) => freeShare(pod, node)),
    ];
    const total = (index) => scores.reduce((sum, each) => sum + (each[index] ?? 0), 0);
    return nodes
        .map((node, index) => ({ node, score: total(index) }))
        .toSorted((a, b) => b.score - a.score || a.node.pods.length - b.node.pods.length)[0]?.node;
}
/** To 0 for the least and 100 for the most. */
function scaled(values) {
    const least = Math.min(...values);
    const span = Math.max(...values) - least;
    return values.map((value) => (span === 0 ? 0 : ((value - least) * 100) / span));
}
