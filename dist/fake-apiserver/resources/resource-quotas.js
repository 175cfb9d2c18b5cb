import { formatQuantity, parseQuantity, QUANTITY_SYNTAX_ERROR } from "../quantity/quantity.js";
import { invalid } from "../status/invalid.js";
import { objectAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
export const resourceQuotas = defineResource({
    kind: "ResourceQuota",
    plural: "resourcequotas",
    shortNames: ["quota"],
    hasStatus: true,
    returnsDeleted: true,
    columns: [
        NAME,
        column("Request", (quota) => usage(quota, (name) => !name.startsWith("limits."))),
        column("Limit", (quota) => usage(quota, (name) => name.startsWith("limits."))),
        AGE,
    ],
    applyDefaults(quota) {
        const hard = objectAt(objectAt(quota, "spec"), "hard");
        for (const [name, text] of Object.entries(hard)) {
            const quantity = parseQuantity(text);
            if (quantity !== undefined)
                hard[name] = formatQuantity(quantity);
        }
    },
    prepareCreate(quota) {
        quota["status"] = {};
    },
    validate: (quota) => Object.entries(objectAt(objectAt(quota, "spec"), "hard")).flatMap(([name, text]) => {
        const quantity = parseQuantity(text);
        const field = `spec.hard[${name}]`;
        if (quantity === undefined)
            return [invalid(field, text, QUANTITY_SYNTAX_ERROR)];
        return quantity.nano < 0n ? [invalid(field, text, "must be greater than or equal to 0")] : [];
    }),
});
function usage(quota, wanted) {
    const status = objectAt(quota, "status");
    const used = objectAt(status, "used");
    return Object.entries(objectAt(status, "hard"))
        .filter(([name]) => wanted(name))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, hard]) => `${name}: ${String(used[name] ?? "0")}/${String(hard)}`)
        .join(", ");
}
