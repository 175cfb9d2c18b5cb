import "reflect-metadata";
import { X509Certificate, createPrivateKey } from "node:crypto";
import * as x509 from "@peculiar/x509";
import { describe, expect, it } from "vitest";
import { createCertificateAuthority } from "../../../fake-apiserver/tls/certificate-authority.ts";

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
const authority = await createCertificateAuthority(NOW);
const ca = new X509Certificate(authority.caPem);

describe("certificates of the authority", () => {
  it("are made by an authority that vouches for itself, for ten years", () => {
    expect(ca.ca).toBe(true);
    expect(ca.checkIssued(ca) && ca.verify(authority.publicKey)).toBe(true);
    expect([ca.validFromDate, ca.validToDate]).toEqual([
      new Date("2026-01-01T03:04:05Z"),
      new Date("2035-12-31T03:04:05Z"),
    ]);
  });

  it("name the server by names and addresses of both kinds", async () => {
    const names = ["kubernetes.default.svc", "127.0.0.1", "::1", "2001:db8::ff00:42:8329", ...manyNames()];
    const { cert, key } = await authority.issueServer(names);
    const server = new X509Certificate(cert);
    expect(server.ca).toBe(false);
    expect(server.checkIssued(ca) && server.verify(authority.publicKey)).toBe(true);
    expect(server.checkPrivateKey(createPrivateKey(key))).toBe(true);
    expect(server.checkHost("kubernetes.default.svc")).toBe("kubernetes.default.svc");
    for (const address of ["127.0.0.1", "::1", "2001:db8::ff00:42:8329"]) {
      expect(server.checkIP(address)).toBe(address);
    }
    expect(server.checkIP("127.0.0.2")).toBeUndefined();
    expect(server.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
    expect(server.serialNumber).toBe("02");
  });

  it("are one for servers of the same names", async () => {
    const again = await authority.issueServer(["a", "b"]);
    expect(await authority.issueServer(["a", "b"])).toEqual(again);
    expect((await authority.issueServer(["b"])).cert).not.toBe(again.cert);
  });

  it("name a user and its groups, whatever letters they have", async () => {
    const { cert } = await authority.issueClient("käthe, x=y", ["system:masters", "g".repeat(300)]);
    const client = new x509.X509Certificate(cert);
    expect(client.subjectName.getField("CN")).toEqual(["käthe, x=y"]);
    expect(client.subjectName.getField("O")).toEqual(["system:masters", "g".repeat(300)]);
    expect(client.getExtension(x509.ExtendedKeyUsageExtension)?.usages).toEqual([x509.ExtendedKeyUsage.clientAuth]);
    expect(client.getExtension(x509.KeyUsagesExtension)?.usages).toBe(x509.KeyUsageFlags.digitalSignature);
    expect(client.getExtension(x509.AuthorityKeyIdentifierExtension)?.keyId).toBe(
      new x509.X509Certificate(authority.caPem).getExtension(x509.SubjectKeyIdentifierExtension)?.keyId,
    );
  });

  it("lead from another authority to this one", async () => {
    const next = await createCertificateAuthority(NOW, "next");
    const server = new X509Certificate((await next.issueServer(["localhost"])).cert);
    const bridge = new X509Certificate(await authority.crossSign(next.caPem));
    expect(server.checkIssued(bridge) && server.verify(bridge.publicKey)).toBe(true);
    expect(bridge.ca && bridge.checkIssued(ca) && bridge.verify(authority.publicKey)).toBe(true);
  });

  it("have serial numbers of their own, and years of four digits from 2050 on", async () => {
    const validity = { notBefore: new Date("2049-12-31T23:59:59Z"), notAfter: new Date("2050-01-01T00:00:00Z") };
    const serials: number[] = [];
    for (let count = 0; count < 20; count++) {
      const { cert } = await authority.issueServer(["a"], validity);
      const { serialNumber, validFromDate, validToDate } = new X509Certificate(cert);
      expect([validFromDate, validToDate]).toEqual([validity.notBefore, validity.notAfter]);
      serials.push(Number.parseInt(serialNumber, 16));
    }
    expect(serials).toEqual(Array.from({ length: 20 }, (_, at) => (serials[0] ?? 0) + at));
  });
});

/** So many that their length takes two bytes. */
function manyNames(): string[] {
  return Array.from({ length: 40 }, (_, at) => `host-${at}.example.test`);
}
