import type { User } from "../authentication/user.ts";
import { forbidden } from "../status/refusals.ts";
import type { StatusError } from "../status/status.ts";
import type { Attempt } from "./policy-rule.ts";

/** The 403 for an attempt that no rule allows. */
export function refuse(user: User, attempt: Attempt, reason: string): StatusError {
  const resource = { group: attempt.group ?? "", plural: attempt.resource ?? "" };
  const text = escaped(attemptText(user, attempt));
  return forbidden(resource, attempt.name ?? "", reason === "" ? text : `${text}: ${reason}`);
}

function attemptText(user: User, attempt: Attempt): string {
  const who = `User ${JSON.stringify(user.name)} cannot ${attempt.verb}`;
  if (attempt.path !== undefined) return `${who} path ${JSON.stringify(attempt.path)}`;
  const resource = attempt.subresource ? `${attempt.resource}/${attempt.subresource}` : attempt.resource;
  const where = attempt.namespace ? `in the namespace ${JSON.stringify(attempt.namespace)}` : "at the cluster scope";
  return `${who} resource "${resource}" in API group "${attempt.group ?? ""}" ${where}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
