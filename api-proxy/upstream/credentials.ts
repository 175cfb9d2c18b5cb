import type { IncomingHttpHeaders } from "node:http";
import { impersonation } from "../../fake-apiserver/authentication/impersonation.ts";
import type { User } from "../../fake-apiserver/authentication/user.ts";
import { refuse } from "../../fake-apiserver/authorization/forbidden.ts";
import type { IncomingRequest } from "../../fake-apiserver/http/request-front.ts";

/** Headers that make somebody known to the real API server: `Authorization`, `Impersonate-User`, `Impersonate-Group`. */
export type Credentials = Record<string, string | string[]>;

/** By what the real API server knows a user of the proxy. */
export type CredentialsFor = (user: User) => Credentials | Promise<Credentials>;

const IMPERSONATION = /^impersonate-/i;

/**
 * What goes in place of the client's own credentials. Somebody whom the proxy does not know is passed on as they are: a token that the
 * real API server gave out means there what it means, and no token, or a wrong one, gets its 401. Throws `StatusError`.
 */
export async function credentialsOf(
  { message }: IncomingRequest,
  user: User | undefined,
  credentialsFor: CredentialsFor,
): Promise<Credentials> {
  const asked = pick(message.headers, (name) => IMPERSONATION.test(name));
  if (user === undefined) return { ...pick(message.headers, (name) => name === "authorization"), ...asked };
  const own = await credentialsFor(user);
  if (Object.keys(asked).length === 0) return own;
  const bare = Object.fromEntries(Object.entries(own).filter(([name]) => !IMPERSONATION.test(name)));
  // Who is known by a token of their own has their own rights to impersonate. Two at a time the API server does not understand.
  if (Object.keys(bare).length < Object.keys(own).length && !user.groups.includes("system:masters")) {
    const [attempt] = impersonation(message.headers, message.url)?.attempts ?? [];
    if (attempt !== undefined) throw refuse(user, attempt, "");
  }
  return { ...bare, ...asked };
}

function pick(headers: IncomingHttpHeaders, isMeant: (name: string) => boolean): Credentials {
  const picked: Credentials = {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined && isMeant(name)) picked[name] = value;
  return picked;
}
