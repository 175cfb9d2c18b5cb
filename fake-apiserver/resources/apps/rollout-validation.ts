import { forbiddenField, invalid, notSupported, type FieldError } from "../../status/invalid.ts";
import { isObject, objectAt, textAt, type JsonObject } from "../../storage/json.ts";
import { leastErrors } from "../number-validation.ts";
import { percentErrors, scaledValue } from "../percent-validation.ts";

const STRATEGIES = ["Recreate", "RollingUpdate"];

/** How a Deployment goes over to a new template. */
export function rolloutErrors(spec: JsonObject): FieldError[] {
  const least = Number(spec["minReadySeconds"] ?? 0);
  const deadline = Number(spec["progressDeadlineSeconds"] ?? 600);
  const errors = strategyErrors(objectAt(spec, "strategy"));
  errors.push(
    ...leastErrors(spec, "spec", { minReadySeconds: 0, revisionHistoryLimit: 0, progressDeadlineSeconds: 0 }),
  );
  if (deadline <= least) {
    errors.push(invalid("spec.progressDeadlineSeconds", deadline, "must be greater than minReadySeconds"));
  }
  return errors;
}

function strategyErrors(strategy: JsonObject): FieldError[] {
  const type = textAt(strategy, "type");
  const field = "spec.strategy.rollingUpdate";
  if (!STRATEGIES.includes(type)) return [notSupported("spec.strategy.type", type, STRATEGIES)];
  if (type === "Recreate") {
    if (!isObject(strategy["rollingUpdate"])) return [];
    return [forbiddenField(field, "may not be specified when strategy `type` is 'Recreate'")];
  }
  const { maxUnavailable, maxSurge } = objectAt(strategy, "rollingUpdate");
  const errors = [
    ...percentErrors(maxUnavailable, `${field}.maxUnavailable`),
    ...percentErrors(maxSurge, `${field}.maxSurge`),
  ];
  if (scaledValue(maxUnavailable) === 0 && scaledValue(maxSurge) === 0) {
    errors.push(invalid(`${field}.maxUnavailable`, maxUnavailable, "may not be 0 when `maxSurge` is 0"));
  }
  if (scaledValue(maxUnavailable) > 100 && typeof maxUnavailable === "string") {
    errors.push(invalid(`${field}.maxUnavailable`, maxUnavailable, "must not be greater than 100%"));
  }
  return errors;
}
