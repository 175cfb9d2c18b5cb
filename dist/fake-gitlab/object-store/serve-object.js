import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { checkSignature } from "./signature.js";
/** GET, HEAD and PUT of one object with a presigned address, the bucket in the path or before the host name. */
export function serveObject(call, state) {
    const denial = checkSignature(call, state, state.now());
    if (denial !== undefined)
        return failure(call, denial);
    const { bucket, key } = addressed(call, state.buckets);
    if (!state.buckets.has(bucket))
        return failure(call, { status: 404, ...NO_BUCKET });
    const name = `${bucket}/${key}`;
    if (call.method === "PUT") {
        const object = store(call, bucket, key, state.now());
        state.objects.set(name, object);
        return { status: 200, headers: { etag: object.etag } };
    }
    const object = state.objects.get(name);
    if (object === undefined)
        return failure(call, { status: 404, ...NO_KEY });
    if (call.method !== "GET" && call.method !== "HEAD")
        return failure(call, { status: 405, ...NO_METHOD });
    return {
        status: 200,
        headers: {
            "content-type": object.type,
            "content-length": String(object.bytes.length),
            "last-modified": new Date(object.modified).toUTCString(),
            etag: object.etag,
            ...(object.encryption === "" ? {} : { "x-amz-server-side-encryption": object.encryption }),
        },
        stream: Readable.from(call.method === "HEAD" || object.bytes.length === 0 ? [] : [object.bytes]),
    };
}
const NO_BUCKET = { code: "NoSuchBucket", message: "The specified bucket does not exist" };
const NO_KEY = { code: "NoSuchKey", message: "The specified key does not exist." };
const NO_METHOD = { code: "MethodNotAllowed", message: "The specified method is not allowed against this resource." };
function addressed({ path, headers }, buckets) {
    const parts = path.slice(1).split("/").map(decodeURIComponent);
    const [first = ""] = (headers.host ?? "").split(".");
    if (buckets.has(first))
        return { bucket: first, key: parts.join("/") };
    const [bucket = "", ...key] = parts;
    return { bucket, key: key.join("/") };
}
function store({ body, headers }, bucket, key, now) {
    const text = (name) => String(headers[name] ?? "");
    return {
        bucket,
        key,
        bytes: body,
        type: text("content-type") || "binary/octet-stream",
        modified: Math.floor(now / 1000) * 1000,
        etag: `"${createHash("md5").update(body).digest("hex")}"`,
        encryption: text("x-amz-server-side-encryption"),
    };
}
function failure({ method, path }, { status, code, message }) {
    const headers = { "content-type": "application/xml" };
    if (method === "HEAD")
        return { status, headers };
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><Resource>${path.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</Resource></Error>`;
    return { status, headers, body };
}
