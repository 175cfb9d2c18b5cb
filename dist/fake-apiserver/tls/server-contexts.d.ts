import tls from "node:tls";
import type { ServerCertificate } from "../../src/faults/points/connection-point.ts";
import { type CertificateAuthority } from "./certificate-authority.ts";
export interface ServerContexts {
    /** With the server's own certificate. */
    readonly own: tls.SecureContext;
    /** With one that faults want; made when it is wanted first. */
    flawed(certificate: ServerCertificate): Promise<tls.SecureContext>;
}
/** What a server can show to its clients. `names` are those that it is reached by. */
export declare function createServerContexts(authority: CertificateAuthority, names: string[], now: number): Promise<ServerContexts>;
