import { selects } from "../../selectors/object-selector.js";
import { resolvable, unresolvable } from "../refusal.js";
/** Required terms of `podAffinity` and `podAntiAffinity`, of this pod and, where they speak of it, of those that are there. */
export const podAffinityFilter = (pod, node, snapshot) => {
    const { podAffinity, podAntiAffinity } = pod.spec.affinity ?? {};
    const together = podAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
    if (!together.every((term) => isNear(term, pod, node, snapshot) || isFirstOfItsKind(together, pod, node, snapshot))) {
        return unresolvable("node(s) didn't match pod affinity rules");
    }
    const apart = podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
    if (apart.some((term) => isNear(term, pod, node, snapshot))) {
        return resolvable("node(s) didn't match pod anti-affinity rules");
    }
    const refused = snapshot.nodes.some((other) => other.pods.some((there) => (there.spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []).some((term) => sameTopology(term, node, other) && speaksOf(term, there, pod, snapshot))));
    return refused ? resolvable("node(s) didn't satisfy existing pods anti-affinity rules") : undefined;
};
/** Weights of the preferred terms for every pod nearby that they speak of; those of anti-affinity count against it. */
export function podPreference(pod, node, snapshot) {
    const { podAffinity, podAntiAffinity } = pod.spec.affinity ?? {};
    const total = (terms = []) => terms.reduce((sum, { weight, podAffinityTerm }) => {
        return sum + weight * nearby(podAffinityTerm, pod, node, snapshot).length;
    }, 0);
    return (total(podAffinity?.preferredDuringSchedulingIgnoredDuringExecution) -
        total(podAntiAffinity?.preferredDuringSchedulingIgnoredDuringExecution));
}
function isNear(term, pod, node, snapshot) {
    return nearby(term, pod, node, snapshot).length > 0;
}
/** The pods of the same topology that a term of `pod` speaks of. */
function nearby(term, pod, node, snapshot) {
    return snapshot.nodes
        .filter((other) => sameTopology(term, node, other))
        .flatMap(({ pods }) => pods.filter((other) => speaksOf(term, pod, other, snapshot)));
}
/** Nobody could ever be the first of pods that want to be near each other, so such a one may go anywhere. */
function isFirstOfItsKind(terms, pod, node, snapshot) {
    return terms.every((term) => node.labels[term.topologyKey] !== undefined &&
        speaksOf(term, pod, pod, snapshot) &&
        snapshot.nodes.every(({ pods }) => !pods.some((other) => speaksOf(term, pod, other, snapshot))));
}
function sameTopology({ topologyKey }, a, b) {
    return a.labels[topologyKey] !== undefined && a.labels[topologyKey] === b.labels[topologyKey];
}
/** Without namespaces and a selector of them a term speaks of its owner's namespace. */
function speaksOf(term, owner, other, { namespaceLabels }) {
    const { namespaces = [], namespaceSelector, labelSelector } = term;
    const { namespace = "" } = other.metadata;
    const own = namespaces.length === 0 && namespaceSelector === undefined;
    const reached = own
        ? namespace === owner.metadata.namespace
        : namespaces.includes(namespace) || selects(namespaceSelector, namespaceLabels(namespace));
    return reached && selects(labelSelector, other.metadata.labels);
}
