import { invalid, notSupported, required, type FieldError } from "../../status/invalid.ts";
import { objectsAt, textAt, type JsonObject } from "../../storage/json.ts";

const ACTIONS = ["DoNotSchedule", "ScheduleAnyway"];

/** How the pods of a kind are to be spread over the cluster. */
export function spreadErrors(spec: JsonObject): FieldError[] {
  return objectsAt(spec, "topologySpreadConstraints").flatMap((constraint, index) => {
    const field = `spec.topologySpreadConstraints[${index}]`;
    const skew = Number(constraint["maxSkew"] ?? 0);
    const action = textAt(constraint, "whenUnsatisfiable");
    const errors: FieldError[] = [];
    if (skew <= 0) errors.push(invalid(`${field}.maxSkew`, skew, "must be greater than zero"));
    if (textAt(constraint, "topologyKey") === "") errors.push(required(`${field}.topologyKey`, "can not be empty"));
    if (!ACTIONS.includes(action)) errors.push(notSupported(`${field}.whenUnsatisfiable`, action, ACTIONS));
    return errors;
  });
}
