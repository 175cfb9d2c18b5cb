import type { IncomingHttpHeaders } from "node:http";
import type { Attempt } from "../authorization/policy-rule.ts";
import { badRequest } from "../status/refusals.ts";
import { TextRefusal } from "../status/status.ts";
import { createUser, type User } from "./user.ts";

/** Somebody whom a client asks to be, and what its own user must be allowed for that. */
export interface Impersonation {
  user: User;
  attempts: Attempt[];
}

const SERVICE_ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/;

/** Reads the `Impersonate-…` headers of a request for `url`; undefined without any. Throws `TextRefusal` and `StatusError`. */
export function impersonation(headers: IncomingHttpHeaders, url: string): Impersonation | undefined {
  const name = text(headers["impersonate-user"]);
  const groups = list(headers["impersonate-group"]);
  const others = Object.keys(headers).filter((key) => /^impersonate-(uid|extra-.*)$/.test(key));
  if (name === "" && groups.length === 0 && others.length === 0) return undefined;
  if (name === "") {
    // References to objects, of which kind and name are set, in Go's way.
    const asked = groups.map((group) => `{Group  ${group}    }`).concat(others.map((key) => `{${key}      }`));
    const why = `requested [${asked.join(" ")}] without impersonating a user`;
    throw new TextRefusal(500, `Internal Server Error: ${JSON.stringify(url)}: ${why}`);
  }
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
