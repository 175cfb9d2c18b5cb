import { objectAt, objectsAt } from "../../storage/json.js";
const KINDS = ["podAffinity", "podAntiAffinity"];
/**
 * `matchLabelKeys` and `mismatchLabelKeys` of affinity terms stand for the pod's own labels: at its creation they become requirements of
 * the terms' selectors. Keys that the pod has no label for count for nothing, and neither do terms without a selector.
 */
export function resolveLabelKeys(pod) {
    const affinity = objectAt(objectAt(pod, "spec"), "affinity");
    for (const term of KINDS.flatMap((kind) => termsOf(objectAt(affinity, kind)))) {
        if (!("labelSelector" in term))
            continue;
        const selector = objectAt(term, "labelSelector");
        const own = (field, operator) => textsAt(term, field).flatMap((key) => {
            const value = pod.metadata.labels?.[key];
            return value === undefined ? [] : [{ key, operator, values: [value] }];
        });
        const added = [...own("matchLabelKeys", "In"), ...own("mismatchLabelKeys", "NotIn")];
        if (added.length === 0)
            continue;
        term["labelSelector"] = { ...selector, matchExpressions: [...objectsAt(selector, "matchExpressions"), ...added] };
    }
}
function termsOf(affinity) {
    return [
        ...objectsAt(affinity, "requiredDuringSchedulingIgnoredDuringExecution"),
        ...objectsAt(affinity, "preferredDuringSchedulingIgnoredDuringExecution").map((each) => objectAt(each, "podAffinityTerm")),
    ];
}
function textsAt(parent, field) {
    const value = parent[field];
    return Array.isArray(value) ? value.map(String) : [];
}
