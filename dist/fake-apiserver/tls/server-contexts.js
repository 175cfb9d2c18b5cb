import tls from "node:tls";
import { createCertificateAuthority, } from "./certificate-authority.js";
const DAY = 24 * 60 * 60 * 1000;
/** What a server can show to its clients. `names` are those that it is reached by. */
export async function createServerContexts(authority, names, now) {
    const context = ({ cert, key }) => 
    // Without a name of its own for sessions, OpenSSL refuses clients that may come with a certificate and resume one.
    tls.createSecureContext({ cert, key, ca: authority.caPem, sessionIdContext: "faultline" });
    const at = (days) => new Date(now + days * DAY);
    let newAuthority;
    const successor = () => (newAuthority ??= createCertificateAuthority(now, "faultline-ca-2"));
    const make = {
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
    const made = new Map();
    return {
        own: context(await authority.issueServer(names)),
        flawed(certificate) {
            const found = made.get(certificate) ?? make[certificate]().then(context);
            made.set(certificate, found);
            return found;
        },
    };
}
