import type { AccountToken } from "./authenticator.ts";

/** A JSON Web Token with the claims of a service account. Nobody but this server can tell whether it is good: the signature is a secret. */
export function writeAccountToken(
  token: AccountToken,
  { now, id, secret }: { now: number; id: string; secret: string },
): string {
  const { namespace, name, uid, issuer, audiences, expiresAt } = token;
  const seconds = Math.floor(now / 1000);
  const claims = {
    aud: audiences,
    exp: Math.floor(expiresAt / 1000),
    iat: seconds,
    iss: issuer,
    jti: id,
    "kubernetes.io": { namespace, serviceaccount: { name, uid } },
    nbf: seconds,
    sub: `system:serviceaccount:${namespace}:${name}`,
  };
  return [part({ alg: "RS256", kid: "faultline" }), part(claims), Buffer.from(secret).toString("base64url")].join(".");
}

function part(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}
