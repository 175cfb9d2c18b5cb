import { CREATED_AT, NAME } from "./columns.ts";
import { validateLimitRange } from "./limit-range-validation.ts";
import { defineResource } from "./resource-type.ts";
import { objectAt, objectsAt } from "../storage/json.ts";

export const limitRanges = defineResource({
  kind: "LimitRange",
  plural: "limitranges",
  shortNames: ["limits"],
  createsOnUpdate: true,
  columns: [NAME, CREATED_AT],
  validate: validateLimitRange,
  applyDefaults(range) {
    const spec = objectAt(range, "spec");
    range["spec"] = spec;
    if (objectsAt(spec, "limits").length === 0) spec["limits"] = null;
    for (const item of objectsAt(range["spec"], "limits")) {
      if (item["type"] !== "Container") continue;
      const limits = { ...objectAt(item, "max"), ...objectAt(item, "default") };
      const requests = { ...objectAt(item, "min"), ...limits, ...objectAt(item, "defaultRequest") };
      if (Object.keys(limits).length > 0) item["default"] = limits;
      if (Object.keys(requests).length > 0) item["defaultRequest"] = requests;
    }
  },
});
