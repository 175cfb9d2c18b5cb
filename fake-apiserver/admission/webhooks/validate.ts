import type { JsonObject } from "../../storage/json.ts";
import type { Store } from "../../storage/store.ts";
import type { AskWebhook } from "./ask-webhook.ts";
import type { Attempt } from "./attempt.ts";
import type { Webhook } from "./webhook.ts";
import { wantsToSee } from "./webhook-match.ts";

/** Asks all validating webhooks at the same time, and waits for all. Rejects with what the first of those said that refuse. */
export async function validate(
  { store, ask, webhooks }: { store: Store; ask: AskWebhook; webhooks: readonly Webhook[] },
  attempt: Attempt,
  { object, warn }: { object: JsonObject | undefined; warn(text: string): void },
): Promise<void> {
  const refusals: unknown[] = [];
  const asked = webhooks.filter((webhook) => wantsToSee(store, webhook, attempt, object));
  await Promise.all(
    asked.map(async (webhook) => {
      try {
        await ask(webhook, { phase: "validating", attempt, object, warn }, () => ({ patched: false }));
      } catch (error) {
        refusals.push(error);
      }
    }),
  );
  if (refusals.length > 0) throw refusals[0];
}
