import type { EventBody } from "../../history/history-event.ts";
import type { Webhook, WebhookAnswer } from "../../scenario/webhook-schema.ts";

/** What a real API server, which tells nobody, would have told of a call; of one that it breaks off only the webhook's side is known. */
export function webhookCall(
  { name, phase, failurePolicy, timeoutSeconds }: Webhook,
  answer: WebhookAnswer,
  { configuration, url, operation }: { configuration: string; url: string; operation: string },
): EventBody {
  const common = { type: "webhook-call", configuration, webhook: name, phase, operation, url } as const;
  const { deny, patch, hangs, status, after_ms = 0 } = answer;
  if (hangs === true || status !== undefined || after_ms >= timeoutSeconds * 1000) {
    return { ...common, verdict: "failed", ...(failurePolicy === "Ignore" ? { ignored: true } : {}) };
  }
  if (deny !== undefined) {
    const why = deny.message ?? deny.reason;
    const words = why === undefined ? " without explanation" : `: ${why}`;
    return { ...common, verdict: "denied", message: `admission webhook "${name}" denied the request${words}` };
  }
  return { ...common, verdict: "allowed", ...(patch === undefined || patch.length === 0 ? {} : { patched: true }) };
}
