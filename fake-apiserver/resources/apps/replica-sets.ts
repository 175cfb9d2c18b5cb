import { objectAt } from "../../storage/json.ts";
import { AGE, column, NAME } from "../columns.ts";
import { leastErrors } from "../number-validation.ts";
import { defineResource } from "../resource-type.ts";
import { defaultReplicas, replicasErrors, selectorChange, statusNumber, TEMPLATE_COLUMNS } from "./pod-template.ts";
import { SCALE } from "./scale.ts";

export const replicaSets = defineResource({
  group: "apps",
  kind: "ReplicaSet",
  plural: "replicasets",
  shortNames: ["rs"],
  categories: ["all"],
  hasStatus: true,
  counted: true,
  subresources: { scale: SCALE },
  columns: [
    NAME,
    column("Desired", (set) => Number(objectAt(set, "spec")["replicas"] ?? 0), { type: "integer" }),
    column("Current", (set) => statusNumber(set, "replicas"), { type: "integer" }),
    column("Ready", (set) => statusNumber(set, "readyReplicas"), { type: "integer" }),
    AGE,
    ...TEMPLATE_COLUMNS,
  ],
  fields: { "status.replicas": (set) => String(statusNumber(set, "replicas")) },
  applyDefaults: (set) => void defaultReplicas(set),
  prepareCreate(set) {
    set["status"] = { replicas: 0 };
  },
  validate: (set) => [...replicasErrors(set), ...leastErrors(objectAt(set, "spec"), "spec", { minReadySeconds: 0 })],
  validateUpdate: selectorChange,
});
