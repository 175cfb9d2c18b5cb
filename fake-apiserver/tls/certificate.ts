import { createHash, sign, type KeyObject } from "node:crypto";
import { isIP } from "node:net";
import { DER } from "./der.ts";

export interface Validity {
  notBefore: Date;
  notAfter: Date;
}

/** Attributes in their order: `CN` is the common name, `O` an organization. */
export type Name = readonly (readonly ["CN" | "O", string])[];

export interface CertificateContent {
  serial: number;
  subject: Name;
  publicKey: KeyObject;
  issuer: Name;
  issuerKeys: { publicKey: KeyObject; privateKey: KeyObject };
  validity: Validity;
  extensions: readonly Buffer[];
}

const ECDSA_WITH_SHA256 = DER.sequence(DER.objectId("1.2.840.10045.4.3.2"));
const ATTRIBUTES = { CN: DER.objectId("2.5.4.3"), O: DER.objectId("2.5.4.10") };
const USAGES = { server: "1.3.6.1.5.5.7.3.1", client: "1.3.6.1.5.5.7.3.2" };

/** A certificate of X.509 v3 (RFC 5280) as PEM; its keys are those of elliptic curves. */
export function makeCertificate(content: CertificateContent): string {
  const { notBefore, notAfter } = content.validity;
  const body = DER.sequence(
    DER.explicit(0, DER.integer(2)),
    DER.integer(content.serial),
    ECDSA_WITH_SHA256,
    encodeName(content.issuer),
    DER.sequence(DER.time(notBefore), DER.time(notAfter)),
    encodeName(content.subject),
    spki(content.publicKey),
    DER.explicit(3, DER.sequence(...content.extensions)),
  );
  const signature = sign("sha256", body, content.issuerKeys.privateKey);
  const lines =
    DER.sequence(body, ECDSA_WITH_SHA256, DER.bits(signature))
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----"].join("\n");
}

/** What a certificate says beside its names and its key (RFC 5280, 4.2.1). */
export const EXTENSION = {
  authority: () => extension("2.5.29.19", DER.sequence(DER.true()), true),
  noAuthority: () => extension("2.5.29.19", DER.sequence(), true),
  /** Digital signatures, and for authorities those of certificates. */
  keyUsage: (ofAuthority: boolean) =>
    extension("2.5.29.15", ofAuthority ? DER.bits(Uint8Array.of(0x84), 2) : DER.bits(Uint8Array.of(0x80), 7), true),
  usage: (whose: keyof typeof USAGES) => extension("2.5.29.37", DER.sequence(DER.objectId(USAGES[whose]))),
  subjectKey: (key: KeyObject) => extension("2.5.29.14", DER.octets(keyId(key))),
  authorityKey: (key: KeyObject) => extension("2.5.29.35", DER.sequence(DER.implicit(0, keyId(key)))),
  /** DNS names and IP addresses. */
  names: (names: readonly string[]) =>
    extension(
      "2.5.29.17",
      DER.sequence(
        ...names.map((name) =>
          isIP(name) === 0 ? DER.implicit(2, Buffer.from(name)) : DER.implicit(7, addressBytes(name)),
        ),
      ),
    ),
};

function extension(id: string, value: Buffer, critical = false): Buffer {
  return DER.sequence(DER.objectId(id), ...(critical ? [DER.true()] : []), DER.octets(value));
}

function encodeName(name: Name): Buffer {
  return DER.sequence(...name.map(([kind, value]) => DER.set(DER.sequence(ATTRIBUTES[kind], DER.text(value)))));
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: "spki", format: "der" });
}

/** SHA-1 of the point, which of a P-256 key are the last 65 bytes. */
function keyId(key: KeyObject): Buffer {
  return createHash("sha1").update(spki(key).subarray(-65)).digest();
}

function addressBytes(address: string): Uint8Array {
  if (isIP(address) === 4) return Uint8Array.from(address.split(".").map(Number));
  // In a URL an address is written in groups of hexadecimal digits alone.
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const groups = (text = "") => (text === "" ? [] : text.split(":").map((digits) => Number.parseInt(digits, 16)));
  const zeros = 8 - groups(head).length - groups(tail).length;
  return Uint8Array.from(
    [...groups(head), ...Array.from({ length: zeros }, () => 0), ...groups(tail)].flatMap((group) => [
      group >> 8,
      group & 0xff,
    ]),
  );
}
