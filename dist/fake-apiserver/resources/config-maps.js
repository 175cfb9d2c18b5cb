import { objectAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
import { immutableErrors, keyErrors } from "./secrets.js";
export const configMaps = defineResource({
    kind: "ConfigMap",
    plural: "configmaps",
    shortNames: ["cm"],
    columns: [
        NAME,
        column("Data", (map) => Object.keys(objectAt(map, "data")).length + Object.keys(objectAt(map, "binaryData")).length),
        AGE,
    ],
    validate: (map) => [...keyErrors(objectAt(map, "data")), ...keyErrors(objectAt(map, "binaryData"), "binaryData")],
    validateUpdate: (next, previous) => immutableErrors(next, previous, ["data", "binaryData"]),
});
