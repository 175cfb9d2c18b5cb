import { invalid, notSupported, required } from "../../status/invalid.js";
import { objectAt, objectsAt, textAt } from "../../storage/json.js";
const EFFECTS = ["NoSchedule", "PreferNoSchedule", "NoExecute"];
const OPERATORS = new Set(["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"]);
const REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
const PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
/** What no scheduler could make sense of in tolerations and affinity. */
export function schedulingErrors(spec) {
    const affinity = objectAt(spec, "affinity");
    return [
        ...objectsAt(spec, "tolerations").flatMap((each, index) => tolerationErrors(each, `spec.tolerations[${index}]`)),
        ...nodeAffinityErrors(objectAt(affinity, "nodeAffinity"), "spec.affinity.nodeAffinity"),
        ...["podAffinity", "podAntiAffinity"].flatMap((kind) => podAffinityErrors(objectAt(affinity, kind), `spec.affinity.${kind}`)),
    ];
}
function tolerationErrors(toleration, field) {
    const operator = textAt(toleration, "operator") || "Equal";
    const effect = textAt(toleration, "effect");
    const value = textAt(toleration, "value");
    const errors = [];
    if (textAt(toleration, "key") === "" && operator !== "Exists") {
        const why = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';
        errors.push(invalid(`${field}.operator`, operator, why));
    }
    if (!["Equal", "Exists"].includes(operator)) {
        errors.push(notSupported(`${field}.operator`, operator, ["Equal", "Exists"]));
    }
    else if (operator === "Exists" && value !== "") {
        errors.push(invalid(`${field}.operator`, value, "value must be empty when `operator` is 'Exists'"));
    }
    if (effect !== "" && !EFFECTS.includes(effect))
        errors.push(notSupported(`${field}.effect`, effect, EFFECTS));
    return errors;
}
function nodeAffinityErrors(affinity, field) {
    const errors = [];
    if (REQUIRED in affinity) {
        const at = `${field}.${REQUIRED}.nodeSelectorTerms`;
        const terms = objectsAt(affinity[REQUIRED], "nodeSelectorTerms");
        if (terms.length === 0)
            errors.push(required(at, "must have at least one node selector term"));
        errors.push(...terms.flatMap((term, index) => nodeTermErrors(term, `${at}[${index}]`)));
    }
    for (const [index, each] of objectsAt(affinity, PREFERRED).entries()) {
        const at = `${field}.${PREFERRED}[${index}]`;
        errors.push(...weightErrors(each, at), ...nodeTermErrors(objectAt(each, "preference"), `${at}.preference`));
    }
    return errors;
}
function nodeTermErrors(term, field) {
    return [
        ...objectsAt(term, "matchExpressions").flatMap((each, index) => requirementErrors(each, `${field}.matchExpressions[${index}]`)),
        ...objectsAt(term, "matchFields").flatMap((each, index) => textAt(each, "key") === "metadata.name"
            ? []
            : [invalid(`${field}.matchFields[${index}].key`, textAt(each, "key"), "not a valid field selector key")]),
    ];
}
function requirementErrors(requirement, field) {
    const operator = textAt(requirement, "operator");
    const values = Array.isArray(requirement["values"]) ? requirement["values"] : [];
    if (!OPERATORS.has(operator))
        return [invalid(`${field}.operator`, operator, "not a valid selector operator")];
    if (["In", "NotIn"].includes(operator) && values.length === 0) {
        return [required(`${field}.values`, "must be specified when `operator` is 'In' or 'NotIn'")];
    }
    return [];
}
function podAffinityErrors(affinity, field) {
    const preferred = objectsAt(affinity, PREFERRED);
    return [
        ...objectsAt(affinity, REQUIRED).flatMap((term, index) => podTermErrors(term, `${field}.${REQUIRED}[${index}]`)),
        ...preferred.flatMap((each, index) => weightErrors(each, `${field}.${PREFERRED}[${index}]`)),
        ...preferred.flatMap((each, index) => podTermErrors(objectAt(each, "podAffinityTerm"), `${field}.${PREFERRED}[${index}].podAffinityTerm`)),
    ];
}
function podTermErrors(term, field) {
    return textAt(term, "topologyKey") === "" ? [required(`${field}.topologyKey`, "can not be empty")] : [];
}
function weightErrors(preferred, field) {
    const weight = Number(preferred["weight"] ?? 0);
    return weight >= 1 && weight <= 100 ? [] : [invalid(`${field}.weight`, weight, "must be in the range 1-100")];
}
