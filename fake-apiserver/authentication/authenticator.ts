import type { X509Certificate } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { TLSSocket } from "node:tls";
import type { Duplex } from "node:stream";
import type { Clock, Random } from "../../src/platform/index.ts";
import type { CertificateAuthority } from "../tls/certificate-authority.ts";
import { writeAccountToken } from "./account-token.ts";
import { ANONYMOUS, createUser, type User } from "./user.ts";

/** Whose a token is to be, and how long (milliseconds since 1970). */
export interface AccountToken {
  namespace: string;
  name: string;
  uid: string;
  issuer: string;
  audiences: string[];
  expiresAt: number;
}

/** Bearer tokens and client certificates. */
export interface Authenticator {
  addToken(user: string, groups: string[]): string;
  /** A token that ends with its time, and with its service account. */
  issueAccountToken(token: AccountToken): string;
  /** Whose token this is; undefined when it is not taken. */
  userOfToken(token: string): User | undefined;
  /** No token of now is taken any more, but those of administrators. */
  revokeTokens(): void;
  /** Undefined for a request with no or wrong credentials. */
  authenticate(headers: IncomingHttpHeaders, socket: Duplex): User | undefined;
  /** Whose the token was, of a request with one that is no longer taken. */
  formerly(headers: IncomingHttpHeaders): User | undefined;
}

export function createAuthenticator(options: {
  authority: CertificateAuthority;
  clock: Clock;
  random: Random;
  /** The uid of a service account; undefined when there is none. */
  accountUid: (namespace: string, name: string) => string | undefined;
}): Authenticator {
  const { authority, clock, random, accountUid } = options;
  const tokens = new Map<string, User>();
  const accounts = new Map<string, AccountToken>();
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

  function userOfConnection(socket: Duplex): User | undefined {
    if (!(socket instanceof TLSSocket)) return undefined;
    let user = byConnection.get(socket);
    if (user === undefined) {
      const certificate = socket.getPeerX509Certificate();
      user = (certificate && userOfCertificate(certificate)) ?? "nobody";
      byConnection.set(socket, user);
    }
    return user === "nobody" ? undefined : user;
  }

  function userOfToken(token: string): User | undefined {
    const account = accounts.get(token);
    if (account !== undefined && clock.now() >= account.expiresAt) return undefined;
    // A token for others is none here.
    if (account !== undefined && !account.audiences.includes(account.issuer)) return undefined;
    if (account !== undefined && accountUid(account.namespace, account.name) !== account.uid) return undefined;
    return tokens.get(token);
  }

  return {
    userOfToken,
    issueAccountToken(account) {
      const token = writeAccountToken(account, { now: clock.now(), id: random.uuid(), secret: random.text(40) });
      const { namespace, name } = account;
      tokens.set(token, createUser(`system:serviceaccount:${namespace}:${name}`, []));
      accounts.set(token, account);
      return token;
    },
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
      const found = userOfConnection(socket) ?? (bearer === undefined ? undefined : userOfToken(bearer));
      // Whoever shows nothing is anonymous; who shows something that is not taken is nobody.
      return found ?? (headers.authorization === undefined && !showsCertificate(socket) ? ANONYMOUS : undefined);
    },
    formerly(headers) {
      const bearer = bearerOf(headers);
      return bearer === undefined ? undefined : revoked.get(bearer);
    },
  };
}

function showsCertificate(socket: Duplex): boolean {
  return socket instanceof TLSSocket && socket.getPeerX509Certificate() !== undefined;
}

function bearerOf(headers: IncomingHttpHeaders): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
}
