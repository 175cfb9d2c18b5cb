import { createHash, createHmac, timingSafeEqual } from "node:crypto";
const ALGORITHM = "AWS4-HMAC-SHA256";
const NEEDED = ["Algorithm", "Credential", "Date", "Expires", "SignedHeaders", "Signature"];
const LONGEST_SECONDS = 604_800;
/** How far the clocks of two machines may differ. */
const CLOCK_SKEW_MS = 15 * 60_000;
/**
 * Checks a signature of version 4 in the query of a request, as the documentation of S3 ("Authenticating Requests: Using Query
 * Parameters") describes it. Undefined when the request may pass.
 */
export function checkSignature(call, access, now) {
    const value = (name) => call.query.get(`X-Amz-${name}`) ?? "";
    if (NEEDED.every((name) => value(name) === ""))
        return denied("AccessDenied", "Access Denied.");
    const missing = NEEDED.find((name) => value(name) === "");
    if (missing !== undefined)
        return malformed(`X-Amz-${missing} is missing.`);
    if (value("Algorithm") !== ALGORITHM)
        return malformed(`X-Amz-Algorithm only supports "${ALGORITHM}".`);
    const [accessKey, date, ...scope] = value("Credential").split("/");
    if (accessKey !== access.accessKey) {
        return denied("InvalidAccessKeyId", "The Access Key Id you provided does not exist in our records.");
    }
    const time = value("Date");
    const signedAt = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
    if (Number.isNaN(signedAt))
        return malformed('X-Amz-Date must be in the ISO8601 format "yyyyMMddTHHmmssZ".');
    if (date !== time.slice(0, 8) || scope.join("/") !== `${access.region}/s3/aws4_request`) {
        return malformed(`Error parsing the X-Amz-Credential parameter; the region is wrong; expecting '${access.region}'.`);
    }
    const expires = Number(value("Expires"));
    if (!Number.isInteger(expires) || expires < 1 || expires > LONGEST_SECONDS) {
        return malformed("X-Amz-Expires must be between 1 and 604800 seconds.");
    }
    if (signedAt > now + CLOCK_SKEW_MS)
        return denied("AccessDenied", "Request is not valid yet.");
    if (now > signedAt + expires * 1000)
        return denied("AccessDenied", "Request has expired.");
    const signed = value("SignedHeaders").split(";");
    if (!signed.includes("host"))
        return malformed("The host header must be signed.");
    const text = [ALGORITHM, time, [date, ...scope].join("/"), sha256(canonicalRequest(call, signed))].join("\n");
    let key = Buffer.from(`AWS4${access.secretKey}`);
    for (const part of [date, ...scope])
        key = hmac(key, part);
    const expected = hmac(key, text);
    const given = Buffer.from(value("Signature"), "hex");
    if (given.length === expected.length && timingSafeEqual(given, expected))
        return undefined;
    return denied("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your key and signing method.");
}
function canonicalRequest(call, signed) {
    const path = call.path
        .split("/")
        .map((part) => encoded(decodeURIComponent(part)))
        .join("/");
    const query = [...call.query]
        .filter(([name]) => name !== "X-Amz-Signature")
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .sort()
        .join("&");
    const header = (name) => {
        const value = call.headers[name];
        return `${name}:${String(Array.isArray(value) ? value.join(",") : (value ?? "")).trim()}\n`;
    };
    return [call.method, path, query, signed.map(header).join(""), signed.join(";"), "UNSIGNED-PAYLOAD"].join("\n");
}
function encoded(text) {
    const hex = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    return [...Buffer.from(text)]
        .map((byte) => (/[\w.~-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : hex(byte)))
        .join("");
}
function sha256(text) {
    return createHash("sha256").update(text).digest("hex");
}
function hmac(key, text) {
    return createHmac("sha256", key).update(text).digest();
}
function denied(code, message) {
    return { status: 403, code, message };
}
function malformed(message) {
    return { status: 400, code: "AuthorizationQueryParametersError", message };
}
