import { isDeepStrictEqual } from "node:util";
import { objectsAt } from "../../storage/json.ts";
import { AGE, column, NAME } from "../columns.ts";
import { defineResource, storageName, type ResourceType } from "../resource-type.ts";
import { applyWebhookDefaults } from "./webhook-defaults.ts";
import { validateWebhooks } from "./webhook-validation.ts";

export const ADMISSION_GROUP = "admissionregistration.k8s.io";

function configurations(kind: string, plural: string, changes: boolean): ResourceType {
  return defineResource({
    group: ADMISSION_GROUP,
    kind,
    plural,
    categories: ["api-extensions"],
    namespaced: false,
    counted: true,
    versioned: true,
    columns: [
      NAME,
      column("Webhooks", (configuration) => objectsAt(configuration, "webhooks").length, { type: "integer" }),
      AGE,
    ],
    applyDefaults: (configuration) => {
      for (const webhook of objectsAt(configuration, "webhooks")) applyWebhookDefaults(webhook, changes);
    },
    validate: (configuration) => validateWebhooks(configuration, changes),
    prepareUpdate(next, previous) {
      if (isDeepStrictEqual(next["webhooks"], previous["webhooks"])) return;
      next.metadata.generation = (previous.metadata.generation ?? 0) + 1;
    },
  });
}

export const mutatingWebhookConfigurations = configurations(
  "MutatingWebhookConfiguration",
  "mutatingwebhookconfigurations",
  true,
);

export const validatingWebhookConfigurations = configurations(
  "ValidatingWebhookConfiguration",
  "validatingwebhookconfigurations",
  false,
);

export const MUTATING = storageName(mutatingWebhookConfigurations);
export const VALIDATING = storageName(validatingWebhookConfigurations);
