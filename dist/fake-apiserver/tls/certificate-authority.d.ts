import "reflect-metadata";
import { type KeyObject } from "node:crypto";
export interface KeyAndCertificate {
    /** PEM. */
    cert: string;
    /** PEM, PKCS#8. */
    key: string;
}
export interface Validity {
    notBefore: Date;
    notAfter: Date;
}
/** A cluster's own authority: signs its server's certificate and those of its users. */
export interface CertificateAuthority {
    readonly caPem: string;
    readonly publicKey: KeyObject;
    /** Subject alternative names are DNS names and IP addresses. */
    issueServer(names: string[], validity?: Validity): Promise<KeyAndCertificate>;
    /** A certificate of another authority (PEM) by this one, so that who trusts this one trusts the other. */
    crossSign(caPem: string): Promise<string>;
    /** The user is the common name, the groups are the organizations. */
    issueClient(user: string, groups: string[]): Promise<KeyAndCertificate>;
}
/** `now` in milliseconds since 1970; the certificates are valid from a day before for ten years. */
export declare function createCertificateAuthority(now: number, name?: string): Promise<CertificateAuthority>;
