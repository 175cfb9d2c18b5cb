import { forbiddenField, invalid, notSupported, required, type FieldError } from "../../status/invalid.ts";
import { objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import { labelKeyProblems } from "../name-rules.ts";

const EFFECTS = ["NoSchedule", "PreferNoSchedule", "NoExecute"];
const OPERATORS = new Set(["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"]);
const REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
const PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

/** What no scheduler could make sense of in the affinity of a pod. */
export function affinityErrors(spec: JsonObject): FieldError[] {
  const affinity = objectAt(spec, "affinity");
  return [
    ...nodeAffinityErrors(objectAt(affinity, "nodeAffinity"), "spec.affinity.nodeAffinity"),
    ...["podAffinity", "podAntiAffinity"].flatMap((kind) =>
      podAffinityErrors(objectAt(affinity, kind), `spec.affinity.${kind}`),
    ),
  ];
}

/** The same in its tolerations. */
export function tolerationErrors(spec: JsonObject): FieldError[] {
  return objectsAt(spec, "tolerations").flatMap((each, index) =>
    oneTolerationErrors(each, `spec.tolerations[${index}]`),
  );
}

function oneTolerationErrors(toleration: JsonObject, field: string): FieldError[] {
  const operator = textAt(toleration, "operator") || "Equal";
  const effect = textAt(toleration, "effect");
  const value = textAt(toleration, "value");
  const errors: FieldError[] = [];
  if (textAt(toleration, "key") === "" && operator !== "Exists") {
    const why = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';
    errors.push(invalid(`${field}.operator`, textAt(toleration, "operator"), why));
  }
  if ("tolerationSeconds" in toleration && effect !== "NoExecute") {
    const why = "effect must be 'NoExecute' when `tolerationSeconds` is set";
    errors.push(invalid(`${field}.effect`, effect, why));
  }
  if (!["Equal", "Exists"].includes(operator)) {
    errors.push(notSupported(`${field}.operator`, operator, ["Equal", "Exists"]));
  } else if (operator === "Exists" && value !== "") {
    errors.push(invalid(`${field}.operator`, value, "value must be empty when `operator` is 'Exists'"));
  }
  if (effect !== "" && !EFFECTS.includes(effect)) errors.push(notSupported(`${field}.effect`, effect, EFFECTS));
  return errors;
}

function nodeAffinityErrors(affinity: JsonObject, field: string): FieldError[] {
  const errors: FieldError[] = [];
  if (REQUIRED in affinity) {
    const at = `${field}.${REQUIRED}.nodeSelectorTerms`;
    const terms = objectsAt(affinity[REQUIRED], "nodeSelectorTerms");
    if (terms.length === 0) errors.push(required(at, "must have at least one node selector term"));
    errors.push(...terms.flatMap((term, index) => nodeTermErrors(term, `${at}[${index}]`)));
  }
  for (const [index, each] of objectsAt(affinity, PREFERRED).entries()) {
    const at = `${field}.${PREFERRED}[${index}]`;
    errors.push(...weightErrors(each, at), ...nodeTermErrors(objectAt(each, "preference"), `${at}.preference`));
  }
  return errors;
}

function nodeTermErrors(term: JsonObject, field: string): FieldError[] {
  return [
    ...objectsAt(term, "matchExpressions").flatMap((each, index) =>
      requirementErrors(each, `${field}.matchExpressions[${index}]`),
    ),
    ...objectsAt(term, "matchFields").flatMap((each, index) =>
      textAt(each, "key") === "metadata.name"
        ? []
        : [invalid(`${field}.matchFields[${index}].key`, textAt(each, "key"), "not a valid field selector key")],
    ),
  ];
}

function requirementErrors(requirement: JsonObject, field: string): FieldError[] {
  const operator = textAt(requirement, "operator");
  const values = Array.isArray(requirement["values"]) ? requirement["values"] : [];
  if (!OPERATORS.has(operator)) return [invalid(`${field}.operator`, operator, "not a valid selector operator")];
  if (["In", "NotIn"].includes(operator) && values.length === 0) {
    return [required(`${field}.values`, "must be specified when `operator` is 'In' or 'NotIn'")];
  }
  if (["Exists", "DoesNotExist"].includes(operator) && values.length > 0) {
    return [forbiddenField(`${field}.values`, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")];
  }
  if (["Gt", "Lt"].includes(operator) && values.length !== 1) {
    return [required(`${field}.values`, "must be specified single value when `operator` is 'Lt' or 'Gt'")];
  }
  return [];
}

function podAffinityErrors(affinity: JsonObject, field: string): FieldError[] {
  const preferred = objectsAt(affinity, PREFERRED);
  return [
    ...objectsAt(affinity, REQUIRED).flatMap((term, index) => podTermErrors(term, `${field}.${REQUIRED}[${index}]`)),
    ...preferred.flatMap((each, index) => weightErrors(each, `${field}.${PREFERRED}[${index}]`)),
    ...preferred.flatMap((each, index) =>
      podTermErrors(objectAt(each, "podAffinityTerm"), `${field}.${PREFERRED}[${index}].podAffinityTerm`),
    ),
  ];
}

function podTermErrors(term: JsonObject, field: string): FieldError[] {
  const key = textAt(term, "topologyKey");
  return [
    ...(key === "" ? [required(`${field}.topologyKey`, "can not be empty")] : []),
    ...labelKeyProblems(key).map((problem) => invalid(`${field}.topologyKey`, key, problem)),
  ];
}

function weightErrors(preferred: JsonObject, field: string): FieldError[] {
  const weight = Number(preferred["weight"] ?? 0);
  return weight >= 1 && weight <= 100 ? [] : [invalid(`${field}.weight`, weight, "must be in the range 1-100")];
}
