import { isObject, objectsAt, type JsonObject } from "../../storage/json.ts";

/** What a webhook does not say of itself. `changes`: it is a mutating one. */
export function applyWebhookDefaults(webhook: JsonObject, changes: boolean): void {
  webhook["failurePolicy"] ??= "Fail";
  webhook["matchPolicy"] ??= "Equivalent";
  webhook["namespaceSelector"] ??= {};
  webhook["objectSelector"] ??= {};
  webhook["timeoutSeconds"] ??= 10;
  if (changes) webhook["reinvocationPolicy"] ??= "Never";
  for (const rule of objectsAt(webhook, "rules")) rule["scope"] ??= "*";
  const { clientConfig } = webhook;
  const service = isObject(clientConfig) ? clientConfig["service"] : undefined;
  if (isObject(service)) service["port"] ??= 443;
}
