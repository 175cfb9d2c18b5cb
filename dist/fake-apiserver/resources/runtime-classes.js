import { textAt } from "../storage/json.js";
import { AGE, column, NAME } from "./columns.js";
import { defineResource } from "./resource-type.js";
export const runtimeClasses = defineResource({
    group: "node.k8s.io",
    kind: "RuntimeClass",
    plural: "runtimeclasses",
    namespaced: false,
    columns: [NAME, column("Handler", (runtimeClass) => textAt(runtimeClass, "handler")), AGE],
});
