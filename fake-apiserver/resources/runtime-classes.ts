import { textAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { defineResource } from "./resource-type.ts";

export const runtimeClasses = defineResource({
  group: "node.k8s.io",
  kind: "RuntimeClass",
  plural: "runtimeclasses",
  namespaced: false,
  columns: [NAME, column("Handler", (runtimeClass) => textAt(runtimeClass, "handler")), AGE],
});
