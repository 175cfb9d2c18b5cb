import { CREATED_AT, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
import { objectAt, objectsAt } from "../storage/json.js";
export const limitRanges = defineResource({
    kind: "LimitRange",
    plural: "limitranges",
    shortNames: ["limits"],
    columns: [NAME, CREATED_AT],
    applyDefaults(range) {
        for (const item of objectsAt(range["spec"], "limits")) {
            if (item["type"] !== "Container")
                continue;
            const limits = { ...objectAt(item, "max"), ...objectAt(item, "default") };
            const requests = { ...objectAt(item, "min"), ...limits, ...objectAt(item, "defaultRequest") };
            if (Object.keys(limits).length > 0)
                item["default"] = limits;
            if (Object.keys(requests).length > 0)
                item["defaultRequest"] = requests;
        }
    },
});
