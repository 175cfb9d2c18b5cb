import type { ObjectSelector } from "../../selectors/object-selector.ts";
import { textsAt } from "../../resources/admission/webhook-rule-validation.ts";
import { isObject, objectAt, objectsAt, textAt, type JsonObject } from "../../storage/json.ts";
import type { KubernetesObject } from "../../storage/store.ts";
import { parseCondition } from "./match-conditions.ts";
import type { Webhook, WebhookRule } from "./webhook.ts";

/** The webhooks of a configuration whose defaults have been filled in, in its order. */
export function readWebhooks(configuration: KubernetesObject): Webhook[] {
  return objectsAt(configuration, "webhooks").map((webhook) => {
    const name = textAt(webhook, "name");
    const client = objectAt(webhook, "clientConfig");
    const ca = textAt(client, "caBundle");
    return {
      name,
      configuration: configuration.metadata.name,
      id: `${configuration.metadata.name}/${name}`,
      rules: objectsAt(webhook, "rules").map(readRule),
      namespaces: objectAt(webhook, "namespaceSelector") as ObjectSelector,
      objects: objectAt(webhook, "objectSelector") as ObjectSelector,
      conditions: objectsAt(webhook, "matchConditions").map((condition) => {
        const expression = textAt(condition, "expression");
        return { expression, parsed: parseCondition(expression) };
      }),
      address: readAddress(client),
      ca: ca === "" ? undefined : Buffer.from(ca, "base64").toString(),
      reviewVersions: textsAt(webhook, "admissionReviewVersions"),
      timeoutSeconds: Number(webhook["timeoutSeconds"] ?? 10),
      ignoresFailure: webhook["failurePolicy"] === "Ignore",
      withoutSideEffects: ["None", "NoneOnDryRun"].includes(textAt(webhook, "sideEffects")),
      again: webhook["reinvocationPolicy"] === "IfNeeded",
    };
  });
}

function readRule(rule: JsonObject): WebhookRule {
  return {
    operations: textsAt(rule, "operations"),
    groups: textsAt(rule, "apiGroups"),
    versions: textsAt(rule, "apiVersions"),
    resources: textsAt(rule, "resources"),
    scope: textAt(rule, "scope") || "*",
  };
}

function readAddress(client: JsonObject): Webhook["address"] {
  const { service } = client;
  if (!isObject(service)) return { url: textAt(client, "url") };
  const port = Number(service["port"] ?? 443);
  const [namespace, name, path] = [textAt(service, "namespace"), textAt(service, "name"), textAt(service, "path")];
  return { service: { namespace, name, path, port } };
}
