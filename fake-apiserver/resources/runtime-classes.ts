import { invalid } from "../status/invalid.ts";
import { objectAt, textAt } from "../storage/json.ts";
import { AGE, column, NAME } from "./columns.ts";
import { labelsErrors } from "./meta-validation.ts";
import { labelProblems } from "./name-rules.ts";
import { defineResource } from "./resource-type.ts";

export const runtimeClasses = defineResource({
  group: "node.k8s.io",
  kind: "RuntimeClass",
  plural: "runtimeclasses",
  namespaced: false,
  columns: [NAME, column("Handler", (runtimeClass) => textAt(runtimeClass, "handler")), AGE],
  validate: (runtimeClass) => {
    const handler = textAt(runtimeClass, "handler");
    const selector = objectAt(objectAt(runtimeClass, "scheduling"), "nodeSelector");
    return [
      ...labelProblems(handler).map((problem) => invalid("handler", handler, problem)),
      ...labelsErrors(selector, "scheduling.nodeSelector"),
    ];
  },
  validateUpdate: (next, previous) =>
    next["handler"] === previous["handler"] ? [] : [invalid("handler", next["handler"], "field is immutable")],
});
