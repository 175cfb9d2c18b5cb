import { isDeepStrictEqual } from "node:util";
import { applyJsonPatch, PatchFailure } from "../../patch/json-patch.ts";
import { internalError } from "../../status/refusals.ts";
import { jsonProblem } from "../../storage/json-problem.ts";
import { cloneJson, type JsonObject } from "../../storage/json.ts";
import type { Store } from "../../storage/store.ts";
import type { Admitted } from "./admission-webhooks.ts";
import type { AskWebhook } from "./ask-webhook.ts";
import type { Attempt } from "./attempt.ts";
import { CallFailure } from "./call-failure.ts";
import type { ReviewAnswer } from "./review-answer.ts";
import type { Webhook } from "./webhook.ts";
import { wantsToSee } from "./webhook-match.ts";

/**
 * What the mutating webhooks make of an object, one after the other. Once one of them has changed it, the server's own admission goes over it
 * again, and so do those that want to (`reinvocationPolicy: IfNeeded`) and were asked before a change; that happens once.
 */
export async function mutate<Kind extends JsonObject | undefined>(
  { store, ask, webhooks }: { store: Store; ask: AskWebhook; webhooks: readonly Webhook[] },
  attempt: Attempt,
  steps: Omit<Admitted<Kind, unknown>, "attempt">,
): Promise<Kind> {
  let { object } = steps;
  let isChanged = false;
  /** Those that want to be asked again, and those of them that have to be. */
  const earlier = new Set<string>();
  const due = new Set<string>();
  const makeDue = () => {
    for (const id of earlier) due.add(id);
    earlier.clear();
  };

  async function round(isAgain: boolean): Promise<void> {
    for (const webhook of webhooks) {
      if (!wantsToSee(store, webhook, attempt, object) || (isAgain && !due.has(webhook.id))) continue;
      const seen = object;
      const made = await ask(webhook, { phase: "mutating", attempt, object, warn: steps.warn }, (answer) => {
        const patched = patchedBy(webhook, answer, seen);
        const used = patched === undefined ? seen : steps.decode(patched);
        return { used, patched: !isDeepStrictEqual(used, seen) };
      });
      if (made?.patched === true) {
        object = made.used;
        isChanged = true;
        makeDue();
      }
      if (webhook.again) earlier.add(webhook.id);
    }
  }

  await round(false);
  if (!isChanged) return object;
  const before = cloneJson(object);
  steps.readmit?.(object);
  if (!isDeepStrictEqual(object, before)) makeDue();
  await round(true);
  return object;
}

/** Undefined when nothing is to be changed. Throws `CallFailure` for what is no patch, `StatusError` for one that does not fit. */
function patchedBy(webhook: Webhook, answer: ReviewAnswer, object: JsonObject | undefined): JsonObject | undefined {
  const { patch, patchType } = answer;
  if (patch === undefined) return undefined;
  const operations = operationsIn(patch);
  if (operations.length === 0) return undefined;
  if (object === undefined) {
    const why = "attempted to modify the object, which is not supported for this operation";
    throw internalError(`admission webhook "${webhook.name}" ${why}`);
  }
  if (patchType !== "JSONPatch") throw new CallFailure(`unsupported patch type "${patchType}"`);
  try {
    return applyJsonPatch(object, operations) as JsonObject;
  } catch (error) {
    throw error instanceof PatchFailure ? internalError(error.message) : error;
  }
}

function operationsIn(patch: string): unknown[] {
  const start = "received undecodable patch in webhook response";
  const problem = jsonProblem(patch);
  if (problem !== undefined) throw new CallFailure(`${start}: ${problem}`);
  const operations: unknown = JSON.parse(patch);
  if (Array.isArray(operations)) return operations;
  const found = operations === null ? "null" : typeof operations;
  throw new CallFailure(`${start}: json: cannot unmarshal ${found} into Go value of type jsonpatch.Patch`);
}
