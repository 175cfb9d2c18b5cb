import { objectAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
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
});
