import { parseQuantity, QUANTITY_SYNTAX_ERROR, type Quantity } from "../../quantity/quantity.ts";
import { forbiddenField, invalid, required, type FieldError } from "../../status/invalid.ts";
import type { JsonObject } from "../../storage/json.ts";
import { labelKeyProblems } from "../name-rules.ts";
import { resourcesOf } from "./containers.ts";

const OF_CONTAINERS = new Set(["cpu", "ephemeral-storage", "memory"]);
/** What quotas and nodes know beside these. */
const STANDARD = new Set(["pods", "storage", "services", "secrets", "configmaps", "resourcequotas"]);
const WHOLE = 1_000_000_000n;

/** The requests and limits of a container, or of a pod as a whole. */
export function resourceErrors(container: JsonObject, at: string): FieldError[] {
  const limits = resourcesOf(container, "limits");
  const requests = resourcesOf(container, "requests");
  const errors: FieldError[] = [];
  for (const [kind, amounts] of Object.entries({ limits, requests })) {
    for (const [name, text] of Object.entries(amounts)) {
      errors.push(...amountErrors(name, text, `${at}.resources.${kind}[${name}]`));
    }
    if (kind === "requests") errors.push(...pairErrors(limits, requests, at));
  }
  const names = Object.keys({ ...limits, ...requests });
  if (names.some(isHugePages) && !names.includes("cpu") && !names.includes("memory")) {
    errors.push(forbiddenField(`${at}.resources`, "HugePages require cpu or memory"));
  }
  return errors;
}

function amountErrors(name: string, text: unknown, field: string): FieldError[] {
  const quantity = parseQuantity(text);
  const errors = resourceNameErrors(name, field);
  if (quantity === undefined) return [...errors, invalid(field, text, QUANTITY_SYNTAX_ERROR)];
  if (quantity.nano < 0n) errors.push(invalid(field, text, "must be greater than or equal to 0"));
  if (isExtended(name) && !isHugePages(name) && quantity.nano % WHOLE !== 0n) {
    errors.push(invalid(field, text, "must be an integer"));
  }
  return errors;
}

/** Names of resources that containers can have: some words, and whatever has a domain of its own. */
export function resourceNameErrors(name: string, field: string): FieldError[] {
  const problems = labelKeyProblems(name);
  if (name.includes("/")) return problems.map((problem) => invalid(field, name, problem));
  if (OF_CONTAINERS.has(name) || isHugePages(name)) return [];
  const unknown =
    STANDARD.has(name) || problems.length > 0 ? [] : ["must be a standard resource type or fully qualified"];
  return [...problems, ...unknown, "must be a standard resource for containers"].map((problem) =>
    invalid(field, name, problem),
  );
}

function pairErrors(limits: JsonObject, requests: JsonObject, at: string): FieldError[] {
  const field = `${at}.resources.requests`;
  return Object.entries(requests).flatMap(([name, text]) => {
    const limit = parseQuantity(limits[name]);
    const request = parseQuantity(text);
    const overcommitted = OF_CONTAINERS.has(name) || !isExtended(name);
    if (request === undefined) return [];
    if (limit === undefined) {
      if (overcommitted) return [];
      return [required(`${at}.resources.limits`, "Limit must be set for non overcommitable resources")];
    }
    if (!overcommitted && !same(limit, request)) {
      return [invalid(field, text, `must be equal to ${name} limit of ${String(limits[name])}`)];
    }
    const why = `must be less than or equal to ${name} limit of ${String(limits[name])}`;
    return request.nano > limit.nano ? [invalid(field, text, why)] : [];
  });
}

function isHugePages(name: string): boolean {
  return name.startsWith("hugepages-");
}

/** Of which nobody gets more than there is. */
function isExtended(name: string): boolean {
  return isHugePages(name) || (name.includes("/") && !name.startsWith("kubernetes.io/"));
}

function same(a: Quantity, b: Quantity): boolean {
  return a.nano === b.nano;
}
