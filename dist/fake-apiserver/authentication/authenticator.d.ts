import type { IncomingHttpHeaders } from "node:http";
import type { Duplex } from "node:stream";
import type { Clock, Random } from "../../src/platform/index.ts";
import type { CertificateAuthority } from "../tls/certificate-authority.ts";
import { type User } from "./user.ts";
/** Bearer tokens and client certificates. */
export interface Authenticator {
    addToken(user: string, groups: string[]): string;
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
}): Authenticator;
