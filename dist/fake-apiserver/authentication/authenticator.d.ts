import type { IncomingHttpHeaders } from "node:http";
import type { Duplex } from "node:stream";
import type { Clock, Random } from "../../src/platform/index.ts";
import type { CertificateAuthority } from "../tls/certificate-authority.ts";
import { type User } from "./user.ts";
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
export declare function createAuthenticator(options: {
    authority: CertificateAuthority;
    clock: Clock;
    random: Random;
    /** The uid of a service account; undefined when there is none. */
    accountUid: (namespace: string, name: string) => string | undefined;
}): Authenticator;
