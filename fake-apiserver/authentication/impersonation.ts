import type { IncomingHttpHeaders } from "node:http";
import type { Attempt } from "../authorization/policy-rule.ts";
import { badRequest } from "../status/refusals.ts";
import { createUser, type User } from "./user.ts";

/** Somebody whom a client asks to be, and what its own user must be allowed for that. */
export interface Impersonation {
  user: User;
  attempts: Attempt[];
}

const SERVICE_ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/;

/** Reads the `Impersonate-…` headers; undefined without any. */
export function impersonation(headers: IncomingHttpHeaders): Impersonation | undefined {
  const name = text(headers["impersonate-user"]);
  const groups = list(headers["impersonate-group"]);
  const others = Object.keys(headers).filter((key) => /^impersonate-(uid|extra-.*)$/.test(key));
  if (name === "" && groups.length === 0 && others.length === 0) return undefined;
  if (name === "") throw badRequest("requested user information without impersonating a user");
  if (others.length > 0) throw badRequest(`this server does not impersonate by ${others.join(", ")}`);
  const [, namespace, account] = SERVICE_ACCOUNT.exec(name) ?? [];
  const who: Attempt =
    namespace === undefined || account === undefined
      ? { verb: "impersonate", resource: "users", name }
      : { verb: "impersonate", resource: "serviceaccounts", namespace, name: account };
  return {
    user: createUser(name, groups),
    attempts: [who, ...groups.map((group): Attempt => ({ verb: "impersonate", resource: "groups", name: group }))],
  };
}

function text(header: string | string[] | undefined): string {
  return Array.isArray(header) ? (header[0] ?? "") : (header ?? "");
}

/** Node joins repeated headers of unknown names with a comma and a blank. */
function list(header: string | string[] | undefined): string[] {
  if (header === undefined) return [];
  return (Array.isArray(header) ? header : header.split(", ")).filter((value) => value !== "");
}
