import { parseQuantity } from "../../quantity/quantity.js";
import { podResources, sum } from "../../quota/pod-resources.js";
import { objectAt } from "../../storage/json.js";
/** Room for one more pod and for what it requests. A node that says nothing about a resource has enough of it. */
export const resourceFilter = (pod, node) => {
    const room = allocatable(node);
    const places = room.get("pods");
    const reasons = [];
    let resolvable = true;
    if (places !== undefined && BigInt(node.pods.length + 1) * UNIT > places.nano)
        reasons.push("Too many pods");
    const used = requestsOf(node.pods);
    for (const [name, wanted] of podResources(objectAt(pod, "spec"), "requests")) {
        const most = room.get(name);
        if (most === undefined || wanted.nano === 0n)
            continue;
        if (wanted.nano + (used.get(name)?.nano ?? 0n) <= most.nano)
            continue;
        reasons.push(`Insufficient ${name}`);
        if (wanted.nano > most.nano)
            resolvable = false;
    }
    return reasons.length === 0 ? undefined : { reasons, resolvable };
};
const UNIT = 1000000000n;
const HUNDRED = 100n;
/** 0 to 100: how much of CPU and memory would still be free. */
export function freeShare(pod, node) {
    const room = allocatable(node);
    const used = requestsOf([...node.pods, pod]);
    const shares = ["cpu", "memory"].flatMap((name) => {
        const most = room.get(name)?.nano ?? 0n;
        if (most === 0n)
            return [];
        return [Number(((most - (used.get(name)?.nano ?? 0n)) * HUNDRED) / most)];
    });
    return shares.length === 0 ? 0 : shares.reduce((all, share) => all + share, 0) / shares.length;
}
function requestsOf(pods) {
    return pods.reduce((all, pod) => sum(all, podResources(objectAt(pod, "spec"), "requests")), new Map());
}
function allocatable({ node }) {
    const amounts = objectAt(objectAt(node, "status"), "allocatable");
    return new Map(Object.entries(amounts).flatMap(([name, text]) => {
        const quantity = parseQuantity(text);
        return quantity === undefined ? [] : [[name, quantity]];
    }));
}
