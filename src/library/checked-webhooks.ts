import type { Webhook, WrittenWebhook } from "../scenario/webhook-schema.ts";
import { chosenScenario } from "./chosen-scenario.ts";

/** No scenario is without one. */
const CI = 'job: { script: ["true"] }';

/** With everything that a scenario file could leave out. Rejects with a `UsageError` that says all that is wrong with them. */
export async function checkedWebhooks(webhooks: readonly WrittenWebhook[]): Promise<readonly Webhook[]> {
  if (webhooks.length === 0) return [];
  const { cluster } = await chosenScenario({ project: { ci: CI }, cluster: { webhooks: [...webhooks] }, expect: {} });
  return cluster.webhooks;
}
