import { qosClassOf } from "../resources/pods/qos-class.js";
import { objectAt, objectsAt, textAt } from "../storage/json.js";
/** Whether an object is among those that a quota with scopes speaks of. Scopes are about pods only. */
export function quotaCovers(quota, type, object) {
    const spec = objectAt(quota, "spec");
    const scopes = Array.isArray(spec["scopes"]) ? spec["scopes"] : [];
    const expressions = objectsAt(spec["scopeSelector"], "matchExpressions");
    if (scopes.length === 0 && expressions.length === 0)
        return true;
    if (type.plural !== "pods")
        return false;
    return (scopes.every((scope) => inScope(object, String(scope), "Exists", [])) &&
        expressions.every((each) => inScope(object, textAt(each, "scopeName"), textAt(each, "operator"), Array.isArray(each["values"]) ? each["values"].map(String) : [])));
}
function inScope(pod, scope, operator, values) {
    const spec = objectAt(pod, "spec");
    switch (scope) {
        case "Terminating":
            return typeof spec["activeDeadlineSeconds"] === "number";
        case "NotTerminating":
            return typeof spec["activeDeadlineSeconds"] !== "number";
        case "BestEffort":
            return qosClassOf(spec) === "BestEffort";
        case "NotBestEffort":
            return qosClassOf(spec) !== "BestEffort";
        case "PriorityClass":
            return priorityMatches(textAt(spec, "priorityClassName"), operator, values);
        default:
            return false;
    }
}
function priorityMatches(name, operator, values) {
    if (operator === "In")
        return values.includes(name);
    if (operator === "NotIn")
        return !values.includes(name);
    return operator === "DoesNotExist" ? name === "" : name !== "";
}
