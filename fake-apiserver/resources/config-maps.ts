import { invalid } from "../status/invalid.ts";
import { objectAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { defineResource } from "./resource-type.ts";
import { immutableErrors, keyErrors } from "./secrets.ts";

export const configMaps = defineResource({
  kind: "ConfigMap",
  plural: "configmaps",
  shortNames: ["cm"],
  columns: [
    NAME,
    column(
      "Data",
      (map) => Object.keys(objectAt(map, "data")).length + Object.keys(objectAt(map, "binaryData")).length,
    ),
    AGE,
  ],
  validate(map) {
    const [data, binary] = [objectAt(map, "data"), objectAt(map, "binaryData")];
    const twice = Object.keys(data).filter((key) => key in binary);
    return [
      ...keyErrors(data),
      ...twice.map((key) => invalid(`data[${key}]`, key, "duplicate of key present in binaryData")),
      ...keyErrors(binary, "binaryData"),
    ];
  },
  validateUpdate: (next, previous) => immutableErrors(next, previous, ["data", "binaryData"]),
});
