import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { EXTENSION, makeCertificate, type CertificateContent, type Name, type Validity } from "./certificate.ts";

const DAY = 24 * 60 * 60 * 1000;

export interface KeyAndCertificate {
  /** PEM. */
  cert: string;
  /** PEM, PKCS#8. */
  key: string;
}

/** A cluster's own authority: signs its server's certificate and those of its users. */
export interface CertificateAuthority {
  readonly name: Name;
  readonly caPem: string;
  readonly publicKey: KeyObject;
  /** Subject alternative names are DNS names and IP addresses. */
  issueServer(names: string[], validity?: Validity): KeyAndCertificate;
  /** A certificate (PEM) of another authority by this one, so that who trusts this one trusts the other. */
  crossSign(other: CertificateAuthority): string;
  /** The user is the common name, the groups are the organizations. */
  issueClient(user: string, groups: string[]): KeyAndCertificate;
}

/** `now` in milliseconds since 1970; the certificates are valid from a day before for ten years. */
export function createCertificateAuthority(now: number, commonName = "faultline-ca"): CertificateAuthority {
  const validity: Validity = { notBefore: new Date(now - DAY), notAfter: new Date(now + 3650 * DAY) };
  const issuerKeys = makeKeys();
  const name: Name = [["CN", commonName]];
  let serial = 0;
  const make = (content: Pick<CertificateContent, "subject" | "publicKey" | "extensions">, valid = validity) => {
    serial += 1;
    return makeCertificate({ serial, issuer: name, issuerKeys, validity: valid, ...content });
  };

  const issue = (subject: Name, usage: "server" | "client", further: Buffer[], valid?: Validity): KeyAndCertificate => {
    const { publicKey, privateKey } = makeKeys();
    const extensions = [
      EXTENSION.noAuthority(),
      EXTENSION.keyUsage(false),
      EXTENSION.usage(usage),
      EXTENSION.authorityKey(issuerKeys.publicKey),
      ...further,
    ];
    const cert = make({ subject, publicKey, extensions }, valid);
    return { cert, key: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
  };
  const ofAuthority = (publicKey: KeyObject) => [
    EXTENSION.authority(),
    EXTENSION.keyUsage(true),
    EXTENSION.subjectKey(publicKey),
  ];

  return {
    name,
    caPem: make({ subject: name, publicKey: issuerKeys.publicKey, extensions: ofAuthority(issuerKeys.publicKey) }),
    publicKey: issuerKeys.publicKey,
    issueServer: (names, valid) => issue([["CN", "kube-apiserver"]], "server", [EXTENSION.names(names)], valid),
    crossSign: (other) =>
      make({
        subject: other.name,
        publicKey: other.publicKey,
        extensions: [...ofAuthority(other.publicKey), EXTENSION.authorityKey(issuerKeys.publicKey)],
      }),
    issueClient: (user, groups) => issue([...groups.map((group) => ["O", group] as const), ["CN", user]], "client", []),
  };
}

function makeKeys(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync("ec", { namedCurve: "P-256" });
}
