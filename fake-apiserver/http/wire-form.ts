import type { IncomingHttpHeaders } from "node:http";
import { gzipSync } from "node:zlib";
import { stringify } from "yaml";
import { encodeObject } from "../protobuf/encode-object.ts";
import { isObject } from "../storage/json.ts";
import { preferred, type Format } from "./accept-header.ts";
import type { Answer, PlainAnswer, WireForm } from "./answer.ts";
import { isTrue } from "./request-path.ts";

const JSON_TYPE = "application/json";
const CONTENT_TYPES = { yaml: "application/yaml", protobuf: "application/vnd.kubernetes.protobuf" };
/** Smaller answers are not worth the work. */
const COMPRESSED_FROM_BYTES = 128 * 1024;
/** Programs with which people look at the API. */
const BROWSERS = /^(curl|Wget|Mozilla\/5\.0)/;

/** An answer in JSON as the client wants to read it: as YAML or protobuf, indented, compressed. One that has its wire form keeps it. */
export function inWireForm(
  answer: Answer,
  { headers, params }: { headers: IncomingHttpHeaders; params: URLSearchParams },
): Answer {
  if (!("body" in answer) || answer.wire !== undefined) return answer;
  const written = rewritten(answer, formatFor(answer, headers, params));
  const body = written?.body ?? answer.body;
  if (!/\bgzip\b/.test(String(headers["accept-encoding"] ?? "")) || Buffer.byteLength(body) < COMPRESSED_FROM_BYTES) {
    return written === undefined ? answer : { ...answer, wire: written };
  }
  const contentType = written?.contentType ?? answer.contentType;
  const encoding = { "Content-Encoding": "gzip", Vary: "Accept-Encoding" };
  return { ...answer, wire: { contentType, body: gzipSync(body, { level: 1 }), headers: encoding } };
}

function formatFor(
  { contentType }: PlainAnswer,
  headers: IncomingHttpHeaders,
  params: URLSearchParams,
): Format | "indented" {
  if (contentType !== JSON_TYPE) return "json";
  const format = preferred(headers.accept)?.format ?? "json";
  if (format !== "json") return format;
  const pretty = params.get("pretty");
  const wanted = pretty === null ? BROWSERS.test(headers["user-agent"] ?? "") : isTrue(pretty);
  return wanted ? "indented" : "json";
}

/** Undefined where the answer stays as it is. */
function rewritten({ body }: PlainAnswer, format: Format | "indented"): WireForm | undefined {
  if (format === "json") return undefined;
  const value: unknown = JSON.parse(body.toString());
  if (format === "indented") return { contentType: JSON_TYPE, body: `${JSON.stringify(value, undefined, 2)}\n` };
  if (format === "yaml") {
    return { contentType: CONTENT_TYPES.yaml, body: stringify(value, { lineWidth: 0, sortMapEntries: true }) };
  }
  const encoded = isObject(value) ? encodeObject(value) : undefined;
  return encoded && { contentType: CONTENT_TYPES.protobuf, body: encoded };
}
