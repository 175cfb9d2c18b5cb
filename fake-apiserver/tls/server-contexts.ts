import tls from "node:tls";
import type { ServerCertificate } from "../../src/faults/points/connection-point.ts";
import {
  createCertificateAuthority,
  type CertificateAuthority,
  type KeyAndCertificate,
} from "./certificate-authority.ts";

export interface ServerContexts {
  /** With the server's own certificate. */
  readonly own: tls.SecureContext;
  /** With one that faults want; made when it is wanted first. */
  flawed(certificate: ServerCertificate): tls.SecureContext;
}

const DAY = 24 * 60 * 60 * 1000;

/** What a server can show to its clients. `names` are those that it is reached by. */
export function createServerContexts(authority: CertificateAuthority, names: string[], now: number): ServerContexts {
  const context = ({ cert, key }: KeyAndCertificate) =>
    // Without a name of its own for sessions, OpenSSL refuses clients that may come with a certificate and resume one.
    tls.createSecureContext({ cert, key, ca: authority.caPem, sessionIdContext: "faultline" });
  const at = (days: number) => new Date(now + days * DAY);
  let newAuthority: CertificateAuthority | undefined;
  const successor = () => (newAuthority ??= createCertificateAuthority(now, "faultline-ca-2"));

  const make: Record<ServerCertificate, () => KeyAndCertificate> = {
    expired: () => authority.issueServer(names, { notBefore: at(-30), notAfter: at(-1) }),
    "not-yet-valid": () => authority.issueServer(names, { notBefore: at(1), notAfter: at(30) }),
    "wrong-name": () => authority.issueServer(["elsewhere.example", "192.0.2.1"]),
    "unknown-ca": () => createCertificateAuthority(now, "nobody-knows").issueServer(names),
    rotated: () => successor().issueServer(names),
    "rotated-cross-signed"() {
      const next = successor();
      const { cert, key } = next.issueServer(names);
      return { cert: `${cert}\n${authority.crossSign(next)}`, key };
    },
  };
  const made = new Map<ServerCertificate, tls.SecureContext>();
  return {
    own: context(authority.issueServer(names)),
    flawed(certificate) {
      const found = made.get(certificate) ?? context(make[certificate]());
      made.set(certificate, found);
      return found;
    },
  };
}
