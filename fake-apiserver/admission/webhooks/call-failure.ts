import { internalError } from "../../status/refusals.ts";
import type { StatusError } from "../../status/status.ts";

/** A webhook gave no answer, or none that counts: its failure policy decides. The message says why, in the API server's words. */
export class CallFailure extends Error {
  override name = "CallFailure";
}

/** `failed calling webhook "policy.example.com": …`. */
export function failureText(webhook: { name: string }, failure: CallFailure): string {
  return `failed calling webhook "${webhook.name}": ${failure.message}`;
}

/** The 500 for a webhook that has to be asked. */
export function refusedCall(webhook: { name: string }, failure: CallFailure): StatusError {
  return internalError(failureText(webhook, failure));
}
