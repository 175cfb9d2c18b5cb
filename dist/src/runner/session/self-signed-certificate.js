import "reflect-metadata";
import { webcrypto } from "node:crypto";
import { isIP } from "node:net";
import * as x509 from "@peculiar/x509";
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const DAY_MS = 24 * 60 * 60 * 1000;
const YEARS_MS = 2 * 365 * DAY_MS;
/**
 * A certificate that is its own authority: GitLab gets it with every request for a job, so nobody else has to vouch for it. `now` in
 * milliseconds since 1970; it is valid from a day before for two years.
 */
export async function selfSignedCertificate(hosts, now) {
    x509.cryptoProvider.set(webcrypto);
    const keys = (await webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]));
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
        serialNumber: "01",
        name: "CN=GitLab Runner",
        notBefore: new Date(now - DAY_MS),
        notAfter: new Date(now + YEARS_MS),
        signingAlgorithm: ALGORITHM,
        keys,
        extensions: [
            new x509.BasicConstraintsExtension(true, undefined, true),
            new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyCertSign, true),
            new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
            new x509.SubjectAlternativeNameExtension(hosts.map((value) => ({ type: isIP(value) === 0 ? "dns" : "ip", value }))),
        ],
    });
    const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY");
    return { cert: certificate.toString("pem"), key };
}
