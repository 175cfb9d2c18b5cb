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
  flawed(certificate: ServerCertificate): Promise<tls.SecureContext>;
}

const DAY = 24 * 60 * 60 * 1000;

/** What a server can show to its clients. `names` are those that it is reached by. */
export async function createServerContexts(
  authority: CertificateAuthority,
  names: string[],
  now: number,
): Promise<ServerContexts> {
  const context = ({ cert, key }: KeyAndCertificate) =>
    // Without a name of its own for sessions, OpenSSL refuses clients that may come with a certificate and resume one.
    tls.createSecureContext({ cert, key, ca: authority.caPem, sessionIdContext: "faultline" });
  const at = (days: number) => new Date(now + days * DAY);
  let newAuthority: Promise<CertificateAuthority> | undefined;
  const successor = () => (newAuthority ??= createCertificateAuthority(now, "faultline-ca-2"));

  const make: Record<ServerCertificate, () => Promise<KeyAndCertificate>> = {
    expired: () => authority.issueServer(names, { notBefore: at(-30), notAfter: at(-1) }),
    "not-yet-valid": () => authority.issueServer(names, { notBefore: at(1), notAfter: at(30) }),
    "wrong-name": () => authority.issueServer(["elsewhere.example", "192.0.2.1"]),
    "unknown-ca": async () => (await createCertificateAuthority(now, "nobody-knows")).issueServer(names),
    rotated: async () => (await successor()).issueServer(names),
    async "rotated-cross-signed"() {
      const next = await successor();
      const { cert, key } = await next.issueServer(names);
      return { cert: `${cert}\n${await authority.crossSign(next.caPem)}`, key };
    },
  };
  const made = new Map<ServerCertificate, Promise<tls.SecureContext>>();
  return {
    own: context(await authority.issueServer(names)),
    flawed(certificate) {
      const found = made.get(certificate) ?? make[certificate]().then(context);
      made.set(certificate, found);
      return found;
    },
  };
}
