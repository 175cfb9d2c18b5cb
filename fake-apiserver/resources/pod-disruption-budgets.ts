import { invalid, type FieldError } from "../status/invalid.ts";
import { objectAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { percentErrors, scaledValue } from "./percent-validation.ts";
import { selectorErrors } from "./selector-validation.ts";
import { defineResource } from "./resource-type.ts";

export const podDisruptionBudgets = defineResource({
  group: "policy",
  kind: "PodDisruptionBudget",
  plural: "poddisruptionbudgets",
  shortNames: ["pdb"],
  hasStatus: true,
  counted: true,
  columns: [
    NAME,
    column("Min Available", (budget) => String(objectAt(budget, "spec")["minAvailable"] ?? "N/A")),
    column("Max Unavailable", (budget) => String(objectAt(budget, "spec")["maxUnavailable"] ?? "N/A")),
    column("Allowed Disruptions", (budget) => Number(objectAt(budget, "status")["disruptionsAllowed"] ?? 0), {
      type: "integer",
    }),
    AGE,
  ],
  prepareCreate(budget) {
    budget["status"] = { disruptionsAllowed: 0, currentHealthy: 0, desiredHealthy: 0, expectedPods: 0 };
  },
  validate(budget) {
    const spec = objectAt(budget, "spec");
    const bounds = ["minAvailable", "maxUnavailable"].filter((name) => name in spec);
    const both = "minAvailable and maxUnavailable cannot be both set";
    return [
      ...(bounds.length === 2 ? [invalid("spec", spec, both)] : []),
      ...bounds.flatMap((name) => boundErrors(spec[name], `spec.${name}`)),
      ...selectorErrors(spec["selector"], "spec.selector"),
    ];
  },
});

function boundErrors(value: unknown, field: string): FieldError[] {
  const errors = percentErrors(value, field);
  const tooMany = typeof value === "string" && scaledValue(value) > 100;
  return tooMany ? [...errors, invalid(field, value, "must not be greater than 100%")] : errors;
}
