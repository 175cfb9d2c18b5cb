import type { Recorder } from "../../../src/history/recorder.ts";
import type { Random } from "../../../src/platform/index.ts";
import { badRequest } from "../../status/refusals.ts";
import type { StatusError } from "../../status/status.ts";
import type { JsonObject } from "../../storage/json.ts";
import { admissionReview, reviewVersion } from "./admission-review.ts";
import type { Attempt } from "./attempt.ts";
import { CallFailure, failureText, refusedCall } from "./call-failure.ts";
import { webhookUrl, type WebhookCaller } from "./call-webhook.ts";
import { denial } from "./denial.ts";
import { readAnswer, type ReviewAnswer } from "./review-answer.ts";
import type { Webhook } from "./webhook.ts";

export type Phase = "mutating" | "validating";

/** One question to one webhook. */
export interface Question {
  phase: Phase;
  attempt: Attempt;
  object: JsonObject | undefined;
  warn(text: string): void;
}

/** What `use` made of an answer that allows; undefined for a webhook that failed and need not be asked. */
export type AskWebhook = <Used extends { patched: boolean }>(
  webhook: Webhook,
  question: Question,
  use: (answer: ReviewAnswer) => Used,
) => Promise<Used | undefined>;

/** Asks webhooks, and writes down what they said. Rejects with a `StatusError`. */
export function createAskWebhook(parts: { caller: WebhookCaller; random: Random; history: Recorder }): AskWebhook {
  const { caller, random, history } = parts;

  return async (webhook, question, use) => {
    const { phase, attempt, warn } = question;
    const tell = (
      verdict: "allowed" | "denied" | "failed",
      rest: { message?: string; patched?: true; ignored?: true },
    ) =>
      history.record("api", {
        type: "webhook-call",
        ...(attempt.request === undefined ? {} : { request: attempt.request }),
        configuration: webhook.configuration,
        webhook: webhook.name,
        phase,
        operation: attempt.operation,
        url: webhookUrl(webhook),
        verdict,
        ...rest,
      });
    if (attempt.dryRun && !webhook.withoutSideEffects) {
      throw badRequest(`admission webhook "${webhook.name}" does not support dry run`);
    }
    try {
      const answer = await answerOf(webhook, question);
      answer.warnings.forEach((text) => warn(text));
      if (!answer.allowed) throw new Denied(denial(webhook, answer.status));
      const used = use(answer);
      tell("allowed", used.patched ? { patched: true } : {});
      return used;
    } catch (error) {
      if (error instanceof Denied) {
        tell("denied", { message: error.refusal.message });
        throw error.refusal;
      }
      const message = error instanceof CallFailure ? failureText(webhook, error) : String(error);
      const ignored = error instanceof CallFailure && webhook.ignoresFailure;
      tell("failed", ignored ? { message, ignored } : { message });
      if (ignored) return undefined;
      throw error instanceof CallFailure ? refusedCall(webhook, error) : error;
    }
  };

  async function answerOf(webhook: Webhook, { phase, attempt, object }: Question): Promise<ReviewAnswer> {
    const version = reviewVersion(webhook);
    if (version === undefined) {
      const why = "webhook does not accept known AdmissionReview versions (v1, v1beta1)";
      throw new CallFailure(`could not create admission objects: ${why}`);
    }
    const uid = random.uuid();
    const { text, contentType } = await caller.call(webhook, admissionReview(version, attempt, { uid, object }));
    return readAnswer(text, contentType, { version, uid, changes: phase === "mutating" });
  }
}

class Denied extends Error {
  readonly refusal: StatusError;
  constructor(refusal: StatusError) {
    super(refusal.message);
    this.refusal = refusal;
  }
}
