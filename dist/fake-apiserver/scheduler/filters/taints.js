import { unresolvable } from "../refusal.js";
const CORDON = { key: "node.kubernetes.io/unschedulable", effect: "NoSchedule" };
/** Cordoned nodes. */
export const unschedulableFilter = ({ spec }, { node }) => {
    const { unschedulable } = (node["spec"] ?? {});
    if (unschedulable !== true || isTolerated(CORDON, spec.tolerations))
        return undefined;
    return unresolvable("node(s) were unschedulable");
};
/** Taints of the effects `NoSchedule` and `NoExecute`. */
export const taintFilter = ({ spec }, { node }) => {
    const taint = taintsOf(node).find((each) => each.effect !== "PreferNoSchedule" && !isTolerated(each, spec.tolerations));
    return taint && unresolvable(`node(s) had untolerated taint {${taint.key}: ${taint.value ?? ""}}`);
};
export function taintsOf(node) {
    return (node["spec"] ?? {}).taints ?? [];
}
export function isTolerated(taint, tolerations) {
    return toleration(taint, tolerations) !== undefined;
}
/** An empty effect stands for all, an empty key with `Exists` for every taint. */
export function toleration(taint, tolerations = []) {
    return tolerations.find(({ key, operator, value, effect }) => {
        if (effect && effect !== taint.effect)
            return false;
        if (!key)
            return operator === "Exists";
        return key === taint.key && (operator === "Exists" || (value ?? "") === (taint.value ?? ""));
    });
}
