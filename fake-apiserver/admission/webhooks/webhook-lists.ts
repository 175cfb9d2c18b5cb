import { MUTATING, VALIDATING } from "../../resources/admission/webhook-configurations.ts";
import type { Store } from "../../storage/store.ts";
import { readWebhooks } from "./read-webhooks.ts";
import type { Webhook } from "./webhook.ts";

/** The webhooks of all configurations, which are in the order of their names. */
export interface WebhookLists {
  mutating: readonly Webhook[];
  validating: readonly Webhook[];
}

/** Keeps the lists as the store has them: nothing is looked up when a request comes. */
export function followWebhooks(store: Store): { lists: WebhookLists; close(): void } {
  const lists: WebhookLists = { mutating: [], validating: [] };
  const read = (resource: string) => store.list(resource).flatMap(readWebhooks);
  const unsubscribe = [
    store.subscribe(MUTATING, () => void (lists.mutating = read(MUTATING))),
    store.subscribe(VALIDATING, () => void (lists.validating = read(VALIDATING))),
  ];
  return {
    lists,
    close() {
      for (const end of unsubscribe) end();
    },
  };
}
