import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Answer, Call } from "../http/call.ts";
import { checkSignature, type Denial, type StoreAccess } from "./signature.ts";
import type { StoredObject } from "./stored-object.ts";

export interface StoreState extends StoreAccess {
  /** Names of buckets that exist. */
  buckets: ReadonlySet<string>;
  /** By `<bucket>/<key>`. */
  objects: Map<string, StoredObject>;
  now(): number;
}

/** GET, HEAD and PUT of one object with a presigned address, the bucket in the path or before the host name. */
export function serveObject(call: Call, state: StoreState): Answer {
  const denial = checkSignature(call, state, state.now());
  if (denial !== undefined) return failure(call, denial);
  const { bucket, key } = addressed(call, state.buckets);
  if (!state.buckets.has(bucket)) return failure(call, { status: 404, ...NO_BUCKET });
  const name = `${bucket}/${key}`;
  if (call.method === "PUT") {
    const object = store(call, bucket, key, state.now());
    state.objects.set(name, object);
    return { status: 200, headers: { etag: object.etag } };
  }
  const object = state.objects.get(name);
  if (object === undefined) return failure(call, { status: 404, ...NO_KEY });
  if (call.method !== "GET" && call.method !== "HEAD") return failure(call, { status: 405, ...NO_METHOD });
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

function addressed({ path, headers }: Call, buckets: ReadonlySet<string>): { bucket: string; key: string } {
  const parts = path.slice(1).split("/").map(decodeURIComponent);
  const [first = ""] = (headers.host ?? "").split(".");
  if (buckets.has(first)) return { bucket: first, key: parts.join("/") };
  const [bucket = "", ...key] = parts;
  return { bucket, key: key.join("/") };
}

function store({ body, headers }: Call, bucket: string, key: string, now: number): StoredObject {
  const text = (name: string) => String(headers[name] ?? "");
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

function failure({ method, path }: Call, { status, code, message }: Denial): Answer {
  const headers = { "content-type": "application/xml" };
  if (method === "HEAD") return { status, headers };
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><Resource>${path.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</Resource></Error>`;
  return { status, headers, body };
}
