import { TLSSocket } from "node:tls";
import { writeAccountToken } from "./account-token.js";
import { createUser } from "./user.js";
export function createAuthenticator(options) {
    const { authority, clock, random, accountUid } = options;
    const tokens = new Map();
    const accounts = new Map();
    const revoked = new Map();
    const byConnection = new WeakMap();
    function userOfCertificate(certificate) {
        const now = clock.now();
        if (now < Date.parse(certificate.validFrom) || now > Date.parse(certificate.validTo))
            return undefined;
        if (!certificate.verify(authority.publicKey))
            return undefined;
        const subject = certificate.subject.split("\n").map((line) => line.split("=", 2));
        const values = (key) => subject.flatMap(([name, value = ""]) => (name === key ? [value] : []));
        const [name] = values("CN");
        return name === undefined ? undefined : createUser(name, values("O"));
    }
    function userOfConnection(socket) {
        if (!(socket instanceof TLSSocket))
            return undefined;
        let user = byConnection.get(socket);
        if (user === undefined) {
            const certificate = socket.getPeerX509Certificate();
            user = (certificate && userOfCertificate(certificate)) ?? "nobody";
            byConnection.set(socket, user);
        }
        return user === "nobody" ? undefined : user;
    }
    function userOfToken(token) {
        const account = accounts.get(token);
        if (account !== undefined && clock.now() >= account.expiresAt)
            return undefined;
        if (account !== undefined && accountUid(account.namespace, account.name) !== account.uid)
            return undefined;
        return tokens.get(token);
    }
    return {
        userOfToken,
        issueAccountToken(account) {
            const token = writeAccountToken(account, { now: clock.now(), id: random.uuid(), secret: random.text(40) });
            const { namespace, name } = account;
            tokens.set(token, createUser(`system:serviceaccount:${namespace}:${name}`, []));
            accounts.set(token, account);
            return token;
        },
        addToken(user, groups) {
            const token = random.text(40);
            tokens.set(token, createUser(user, groups));
            return token;
        },
        revokeTokens() {
            for (const [token, user] of tokens) {
                if (user.groups.includes("system:masters"))
                    continue;
                tokens.delete(token);
                revoked.set(token, user);
            }
        },
        authenticate(headers, socket) {
            const bearer = bearerOf(headers);
            // A certificate counts before a token, as in the API server's chain of authenticators.
            return userOfConnection(socket) ?? (bearer === undefined ? undefined : userOfToken(bearer));
        },
        formerly(headers) {
            const bearer = bearerOf(headers);
            return bearer === undefined ? undefined : revoked.get(bearer);
        },
    };
}
function bearerOf(headers) {
    return /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
}
