import { createHash, createHmac } from "node:crypto";
const ALGORITHM = "AWS4-HMAC-SHA256";
const LONGEST_SECONDS = 7 * 24 * 3600;
/** An address with an AWS signature of version 4 in its query, for S3 and whatever speaks its language. */
export function presignedUrl(request) {
    const { method, origin, path, region, accessKey, secretKey, sessionToken } = request;
    const time = new Date(request.now).toISOString().replaceAll(/[-:]|\.\d+/g, "");
    const date = time.slice(0, 8);
    const scope = `${date}/${region}/s3/aws4_request`;
    const headers = Object.entries({ ...request.headers, host: new URL(origin).host })
        .map(([name, value]) => [name.toLowerCase(), value.trim()])
        .sort(byName);
    const signed = headers.map(([name]) => name).join(";");
    const query = Object.entries({
        "X-Amz-Algorithm": ALGORITHM,
        "X-Amz-Credential": `${accessKey}/${scope}`,
        "X-Amz-Date": time,
        "X-Amz-Expires": String(Math.min(LONGEST_SECONDS, Math.max(1, Math.floor(request.expires)))),
        ...(sessionToken === "" ? {} : { "X-Amz-Security-Token": sessionToken }),
        "X-Amz-SignedHeaders": signed,
    })
        .sort(byName)
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .join("&");
    const address = path.split("/").map(encoded).join("/");
    const fields = headers.map(([name, value]) => `${name}:${value}\n`).join("");
    const canonical = [method, address, query, fields, signed, "UNSIGNED-PAYLOAD"].join("\n");
    const text = [ALGORITHM, time, scope, createHash("sha256").update(canonical).digest("hex")].join("\n");
    const key = [date, region, "s3", "aws4_request"].reduce((secret, part) => createHmac("sha256", secret).update(part).digest(), `AWS4${secretKey}`);
    const signature = createHmac("sha256", key).update(text).digest("hex");
    return `${origin}${address}?${query}&X-Amz-Signature=${signature}`;
}
function byName([a], [b]) {
    return a < b ? -1 : 1;
}
/** Everything but unreserved characters; JavaScript leaves five more alone. */
function encoded(text) {
    return encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
