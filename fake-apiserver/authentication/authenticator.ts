import type { X509Certificate } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { TLSSocket } from "node:tls";
import type { Clock, Random } from "../../src/platform/index.ts";
import type { CertificateAuthority } from "../tls/certificate-authority.ts";
import { createUser, type User } from "./user.ts";

/** Bearer tokens and client certificates. */
export interface Authenticator {
  addToken(user: string, groups: string[]): string;
  /** No token of now is taken any more, but those of administrators. */
  revokeTokens(): void;
  /** Undefined for a request with no or wrong credentials. */
  authenticate(headers: IncomingHttpHeaders, socket: TLSSocket): User | undefined;
  /** Whose the token was, of a request with one that is no longer taken. */
  formerly(headers: IncomingHttpHeaders): User | undefined;
}

export function createAuthenticator(options: {
  authority: CertificateAuthority;
  clock: Clock;
  random: Random;
}): Authenticator {
  const { authority, clock, random } = options;
  const tokens = new Map<string, User>();
  const revoked = new Map<string, User>();
  const byConnection = new WeakMap<TLSSocket, User | "nobody">();

  function userOfCertificate(certificate: X509Certificate): User | undefined {
    const now = clock.now();
    if (now < Date.parse(certificate.validFrom) || now > Date.parse(certificate.validTo)) return undefined;
    if (!certificate.verify(authority.publicKey)) return undefined;
    const subject = certificate.subject.split("\n").map((line) => line.split("=", 2));
    const values = (key: string) => subject.flatMap(([name, value = ""]) => (name === key ? [value] : []));
    const [name] = values("CN");
    return name === undefined ? undefined : createUser(name, values("O"));
  }

  function userOfConnection(socket: TLSSocket): User | undefined {
    let user = byConnection.get(socket);
    if (user === undefined) {
      const certificate = socket.getPeerX509Certificate();
      user = (certificate && userOfCertificate(certificate)) ?? "nobody";
      byConnection.set(socket, user);
    }
    return user === "nobody" ? undefined : user;
  }

  return {
    addToken(user, groups) {
      const token = random.text(40);
      tokens.set(token, createUser(user, groups));
      return token;
    },
    revokeTokens() {
      for (const [token, user] of tokens) {
        if (user.groups.includes("system:masters")) continue;
        tokens.delete(token);
        revoked.set(token, user);
      }
    },
    authenticate(headers, socket) {
      const bearer = bearerOf(headers);
      // A certificate counts before a token, as in the API server's chain of authenticators.
      return userOfConnection(socket) ?? (bearer === undefined ? undefined : tokens.get(bearer));
    },
    formerly(headers) {
      const bearer = bearerOf(headers);
      return bearer === undefined ? undefined : revoked.get(bearer);
    },
  };
}

function bearerOf(headers: IncomingHttpHeaders): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
}
