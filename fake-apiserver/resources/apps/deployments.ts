import { objectAt } from "../../storage/json.ts";
import { AGE, column, NAME } from "../columns.ts";
import { defineResource } from "../resource-type.ts";
import { defaultReplicas, replicasErrors, selectorChange, statusNumber, TEMPLATE_COLUMNS } from "./pod-template.ts";
import { rolloutErrors } from "./rollout-validation.ts";
import { SCALE } from "./scale.ts";

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
    return replicasErrors(deployment).concat(rolloutErrors(objectAt(deployment, "spec")));
  },
  validateUpdate: selectorChange,
});
