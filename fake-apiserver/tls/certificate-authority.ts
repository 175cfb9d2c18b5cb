import "reflect-metadata";
import { createPublicKey, webcrypto, type KeyObject, type webcrypto as WebCrypto } from "node:crypto";
import * as x509 from "@peculiar/x509";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const DAY = 24 * 60 * 60 * 1000;

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
  /** Subject alternative names are DNS names and IP addresses. The same names get the same certificate, unless its validity is given. */
  issueServer(names: string[], validity?: Validity): Promise<KeyAndCertificate>;
  /** A certificate of another authority (PEM) by this one, so that who trusts this one trusts the other. */
  crossSign(caPem: string): Promise<string>;
  /** The user is the common name, the groups are the organizations. */
  issueClient(user: string, groups: string[]): Promise<KeyAndCertificate>;
}

/** `now` in milliseconds since 1970; the certificates are valid from a day before for ten years. */
export async function createCertificateAuthority(now: number, name = "faultline-ca"): Promise<CertificateAuthority> {
  x509.cryptoProvider.set(webcrypto);
  const validity: Validity = { notBefore: new Date(now - DAY), notAfter: new Date(now + 3650 * DAY) };
  const caKeys = await makeKeys();
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: "01",
    name: `CN=${name}`,
    ...validity,
    signingAlgorithm: ALGORITHM,
    keys: caKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.digitalSignature, true),
      await x509.SubjectKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });
  let serial = 1;
  const servers = new Map<string, Promise<KeyAndCertificate>>();

  async function issue(
    subject: x509.JsonName,
    usage: string,
    extensions: x509.Extension[],
    valid = validity,
  ): Promise<KeyAndCertificate> {
    const keys = await makeKeys();
    serial += 1;
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: serial.toString(16).padStart(2, "0"),
      subject: new x509.Name(subject).toString(),
      issuer: ca.subject,
      ...valid,
      signingAlgorithm: ALGORITHM,
      signingKey: caKeys.privateKey,
      publicKey: keys.publicKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([usage]),
        await x509.AuthorityKeyIdentifierExtension.create(caKeys.publicKey),
        ...extensions,
      ],
    });
    return { cert: certificate.toString("pem"), key: await exportKey(keys.privateKey) };
  }

  function issueServer(names: string[], valid?: Validity): Promise<KeyAndCertificate> {
    const alternatives = names.map((value) => ({
      type: isIpAddress(value) ? ("ip" as const) : ("dns" as const),
      value,
    }));
    const extension = new x509.SubjectAlternativeNameExtension(alternatives);
    return issue([{ CN: ["kube-apiserver"] }], x509.ExtendedKeyUsage.serverAuth, [extension], valid);
  }

  const caPem = ca.toString("pem");
  return {
    caPem,
    publicKey: createPublicKey(caPem),
    issueServer(names, valid) {
      if (valid !== undefined) return issueServer(names, valid);
      const key = names.join();
      const issued = servers.get(key) ?? issueServer(names);
      servers.set(key, issued);
      return issued;
    },
    async crossSign(other) {
      const { subject, publicKey } = new x509.X509Certificate(other);
      serial += 1;
      const certificate = await x509.X509CertificateGenerator.create({
        serialNumber: serial.toString(16).padStart(2, "0"),
        subject,
        issuer: ca.subject,
        ...validity,
        signingAlgorithm: ALGORITHM,
        signingKey: caKeys.privateKey,
        publicKey,
        extensions: [
          new x509.BasicConstraintsExtension(true, undefined, true),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.digitalSignature, true),
          await x509.SubjectKeyIdentifierExtension.create(publicKey),
          await x509.AuthorityKeyIdentifierExtension.create(caKeys.publicKey),
        ],
      });
      return certificate.toString("pem");
    },
    issueClient: (user, groups) =>
      issue([...groups.map((group) => ({ O: [group] })), { CN: [user] }], x509.ExtendedKeyUsage.clientAuth, []),
  };
}

async function makeKeys(): Promise<WebCrypto.CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"])) as WebCrypto.CryptoKeyPair;
}

async function exportKey(key: WebCrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY");
}

function isIpAddress(name: string): boolean {
  return /^[\d.]+$/.test(name) || name.includes(":");
}
