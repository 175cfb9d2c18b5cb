import { parseQuantity, QUANTITY_SYNTAX_ERROR } from "../quantity/quantity.ts";
import { invalid, required, type FieldError } from "../status/invalid.ts";
import { objectAt, objectsAt, textAt, type JsonObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { labelKeyProblems } from "./name-rules.ts";

const COUNTS =
  "pods services replicationcontrollers resourcequotas secrets configmaps persistentvolumeclaims services.nodeports services.loadbalancers";
const AMOUNTS =
  "cpu memory ephemeral-storage requests.cpu requests.memory requests.ephemeral-storage requests.storage limits.cpu limits.memory limits.ephemeral-storage";
const KNOWN = new Set(`${COUNTS} ${AMOUNTS}`.split(" "));
const WHOLE = new Set(COUNTS.split(" "));
const COMPUTE = new Set(["pods", ...AMOUNTS.split(" ").filter((name) => name !== "requests.storage")]);
const SCOPES = new Set([
  "Terminating",
  "NotTerminating",
  "BestEffort",
  "NotBestEffort",
  "PriorityClass",
  "CrossNamespacePodAffinity",
]);
const AGAINST = [
  ["BestEffort", "NotBestEffort"],
  ["Terminating", "NotTerminating"],
] as const;
const UNVALUED = new Set(["Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "CrossNamespacePodAffinity"]);
const UNVALUED_TEXT =
  "must be 'Exist' only operator when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity";

/** Resources that no quota knows, and scopes that do not go together. */
export function validateQuota(quota: KubernetesObject): FieldError[] {
  const spec = objectAt(quota, "spec");
  const hard = objectAt(spec, "hard");
  return [
    ...Object.entries(hard).flatMap(([name, text]) => amountErrors(name, text, `spec.hard[${name}]`)),
    ...scopeErrors(spec, Object.keys(hard)),
    ...objectsAt(spec["scopeSelector"], "matchExpressions").flatMap(requirementErrors),
  ];
}

function amountErrors(name: string, text: unknown, field: string): FieldError[] {
  const quantity = parseQuantity(text);
  const problems = labelKeyProblems(name);
  if (
    problems.length === 0 &&
    !name.includes("/") &&
    !KNOWN.has(name) &&
    !/^requests\.hugepages-|^hugepages-/.test(name)
  ) {
    problems.push("must be a standard resource type or fully qualified", "must be a standard resource for quota");
  }
  const errors = problems.map((problem) => invalid(field, name, problem));
  if (quantity === undefined) return [...errors, invalid(field, text, QUANTITY_SYNTAX_ERROR)];
  if (quantity.nano < 0n) return [...errors, invalid(field, text, "must be greater than or equal to 0")];
  const isCount = WHOLE.has(name) || name.startsWith("count/");
  return isCount && quantity.nano % 1_000_000_000n !== 0n
    ? [...errors, invalid(field, text, "must be an integer")]
    : errors;
}

function scopeErrors(spec: JsonObject, resources: string[]): FieldError[] {
  const scopes = Array.isArray(spec["scopes"]) ? [...new Set(spec["scopes"].map(String))] : [];
  const refuse = (why: string) => invalid("spec.scopes", scopes, why);
  return [
    ...scopes.flatMap((scope) => {
      if (!SCOPES.has(scope)) return [refuse("unsupported scope")];
      const alien = resources.filter((name) => !COMPUTE.has(name) && !name.includes("/"));
      return alien.map(() => refuse("unsupported scope applied to resource"));
    }),
    ...(AGAINST.some((pair) => pair.every((scope) => scopes.includes(scope))) ? [refuse("conflicting scopes")] : []),
  ];
}

function requirementErrors(requirement: JsonObject): FieldError[] {
  const field = "spec.scopeSelector.matchExpressions";
  const operator = textAt(requirement, "operator");
  const values: unknown[] = Array.isArray(requirement["values"]) ? requirement["values"] : [];
  const scope = textAt(requirement, "scopeName");
  const errors: FieldError[] = [];
  if (UNVALUED.has(scope) && operator !== "Exists") errors.push(invalid(`${field}.operator`, operator, UNVALUED_TEXT));
  if (operator === "In" || operator === "NotIn") {
    if (values.length > 0) return errors;
    const why = "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector";
    return [...errors, required(`${field}.values`, why)];
  }
  if (operator === "Exists" || operator === "DoesNotExist") {
    if (values.length === 0) return errors;
    const why = "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector";
    return [...errors, invalid(`${field}.values`, values, why)];
  }
  return [...errors, invalid(`${field}.operator`, operator, "not a valid selector operator")];
}
