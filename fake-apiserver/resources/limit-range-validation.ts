import { formatQuantity, parseQuantity, type Quantity } from "../quantity/quantity.ts";
import { duplicate, forbiddenField, invalid, required, type FieldError } from "../status/invalid.ts";
import { objectAt, objectsAt, textAt, type JsonObject } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { resourceNameErrors } from "./pods/resource-validation.ts";

const TYPES = new Set(["Container", "Pod", "PersistentVolumeClaim"]);
const BOUNDS = ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"];
/** Which of two bounds may not be above which: the value is told at the first. */
const ORDER = [
  ["min", "min", "max"],
  ["defaultRequest", "min", "defaultRequest"],
  ["defaultRequest", "defaultRequest", "max"],
  ["defaultRequest", "defaultRequest", "default"],
  ["default", "min", "default"],
  ["default", "default", "max"],
] as const;
const WORDS: Record<string, string> = { default: "default", defaultRequest: "default request", max: "max", min: "min" };

/** Bounds that contradict each other. */
export function validateLimitRange(range: KubernetesObject): FieldError[] {
  const types = new Set<string>();
  return objectsAt(range["spec"], "limits").flatMap((item, index) => {
    const field = `spec.limits[${index}]`;
    const type = textAt(item, "type");
    const errors: FieldError[] = [];
    if (types.has(type)) errors.push(duplicate(`${field}.type`, type));
    types.add(type);
    if (!TYPES.has(type) && !type.includes("/")) {
      errors.push(invalid(`${field}.type`, type, "must be a standard limit type or fully qualified"));
    }
    return errors.concat(itemErrors(item, type, field));
  });
}

function itemErrors(item: JsonObject, type: string, field: string): FieldError[] {
  const errors: FieldError[] = [];
  if (type === "Pod") {
    for (const name of ["default", "defaultRequest"]) {
      if (name in item) errors.push(forbiddenField(`${field}.${name}`, "may not be specified when `type` is 'Pod'"));
    }
  }
  if (type === "PersistentVolumeClaim") {
    const bounds = { ...objectAt(item, "min"), ...objectAt(item, "max") };
    if ("storage" in bounds) return errors;
    const why = "either minimum or maximum storage value is required, but neither was provided";
    return [...errors, required(`${field}.limits`, why)];
  }
  if (type === "Container") {
    for (const bound of BOUNDS) {
      for (const name of Object.keys(objectAt(item, bound))) {
        errors.push(...resourceNameErrors(name, `${field}.${bound}[${name}]`));
      }
    }
  }
  const names = new Set(BOUNDS.flatMap((bound) => Object.keys(objectAt(item, bound))));
  return errors.concat(
    [...names].flatMap((name) => orderErrors(item, name, field).concat(ratioErrors(item, name, field))),
  );
}

function orderErrors(item: JsonObject, name: string, field: string): FieldError[] {
  const amount = (bound: string) => parseQuantity(objectAt(item, bound)[name]);
  return ORDER.flatMap(([at, low, high]) => {
    const [less, more] = [amount(low), amount(high)];
    if (less === undefined || more === undefined || less.nano <= more.nano) return [];
    const why = `${WORDS[low]} value ${formatQuantity(less)} is greater than ${WORDS[high]} value ${formatQuantity(more)}`;
    return [invalid(`${field}.${at}[${name}]`, formatQuantity(amount(at) ?? less), why)];
  });
}

function ratioErrors(item: JsonObject, name: string, field: string): FieldError[] {
  const ratio = parseQuantity(objectAt(item, "maxLimitRequestRatio")[name]);
  if (ratio === undefined) return [];
  const refuse = (why: string) => [invalid(`${field}.maxLimitRequestRatio[${name}]`, formatQuantity(ratio), why)];
  if (ratio.nano < 1_000_000_000n) return refuse(`ratio ${formatQuantity(ratio)} is less than 1`);
  const [most, least] = [parseQuantity(objectAt(item, "max")[name]), parseQuantity(objectAt(item, "min")[name])];
  if (most === undefined || least === undefined || least.nano === 0n) return [];
  const widest = Number(most.nano) / Number(least.nano);
  if (amountOf(ratio) <= widest) return [];
  return refuse(`ratio ${formatQuantity(ratio)} is greater than max/min = ${widest.toFixed(6)}`);
}

function amountOf({ nano }: Quantity): number {
  return Number(nano) / 1e9;
}
