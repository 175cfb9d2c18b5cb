import { meetsAll } from "../../selectors/object-selector.js";
import { unresolvable } from "../refusal.js";
/** `nodeSelector` and the required terms of `nodeAffinity`, of which one has to hold. */
export const nodeAffinityFilter = ({ spec }, node) => {
    const wanted = Object.entries(spec.nodeSelector ?? {});
    const required = spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
    const fits = wanted.every(([key, value]) => node.labels[key] === value) &&
        (required === undefined || (required.nodeSelectorTerms ?? []).some((term) => holds(term, node)));
    return fits ? undefined : unresolvable("node(s) didn't match Pod's node affinity/selector");
};
/** Sum of the weights of the preferred terms that hold. */
export function nodePreference({ affinity }, node) {
    return (affinity?.nodeAffinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [])
        .filter(({ preference }) => holds(preference, node))
        .reduce((sum, { weight }) => sum + weight, 0);
}
/** A term that says nothing holds nowhere. */
function holds({ matchExpressions = [], matchFields = [] }, { node, labels }) {
    if (matchExpressions.length === 0 && matchFields.length === 0)
        return false;
    return meetsAll(matchExpressions, labels) && meetsAll(matchFields, { "metadata.name": node.metadata.name });
}
