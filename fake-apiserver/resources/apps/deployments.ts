import { notSupported } from "../../status/invalid.ts";
import { objectAt, textAt } from "../../storage/json.ts";
import { AGE, column, NAME } from "../columns.ts";
import { defineResource } from "../resource-type.ts";
import { defaultReplicas, replicasErrors, selectorChange, statusNumber, TEMPLATE_COLUMNS } from "./pod-template.ts";
import { SCALE } from "./scale.ts";

const STRATEGIES = ["Recreate", "RollingUpdate"];

export const deployments = defineResource({
  group: "apps",
  kind: "Deployment",
  plural: "deployments",
  shortNames: ["deploy"],
  categories: ["all"],
  hasStatus: true,
  counted: true,
  subresources: { scale: SCALE },
  columns: [
    NAME,
    column("Ready", (deployment) => {
      const wanted = Number(objectAt(deployment, "spec")["replicas"] ?? 0);
      return `${statusNumber(deployment, "readyReplicas")}/${wanted}`;
    }),
    column("Up-to-date", (deployment) => statusNumber(deployment, "updatedReplicas")),
    column("Available", (deployment) => statusNumber(deployment, "availableReplicas")),
    AGE,
    ...TEMPLATE_COLUMNS,
  ],
  applyDefaults(deployment) {
    const spec = defaultReplicas(deployment);
    const strategy = objectAt(spec, "strategy");
    spec["strategy"] = strategy;
    strategy["type"] ||= "RollingUpdate";
    if (strategy["type"] === "RollingUpdate") {
      const rolling = objectAt(strategy, "rollingUpdate");
      strategy["rollingUpdate"] = rolling;
      rolling["maxUnavailable"] ??= "25%";
      rolling["maxSurge"] ??= "25%";
    }
    spec["revisionHistoryLimit"] ??= 10;
    spec["progressDeadlineSeconds"] ??= 600;
  },
  prepareCreate(deployment) {
    deployment["status"] = {};
  },
  validate(deployment) {
    const type = textAt(objectAt(objectAt(deployment, "spec"), "strategy"), "type");
    const errors = replicasErrors(deployment);
    return STRATEGIES.includes(type) ? errors : errors.concat(notSupported("spec.strategy.type", type, STRATEGIES));
  },
  validateUpdate: selectorChange,
});
