import type { Readable } from "node:stream";
import { parse, YAMLParseError } from "yaml";
import { decodeObject, UnknownMessage } from "../protobuf/decode-object.ts";
import { isTooDeep, mayBeDeep, TOO_DEEP } from "./nesting.ts";
import { jsonProblem } from "../storage/json-problem.ts";
import { badRequest, requestTooLarge, unsupportedMediaType } from "../status/refusals.ts";

const PROTOBUF = "application/vnd.kubernetes.protobuf";
const ACCEPTED = ["application/json", "application/yaml", PROTOBUF];
const LIMIT = 3 * 1024 * 1024;

/** So much of a body was read as was to be read. */
export class BodyCut extends Error {}

/** Reads the whole body; rejects when the client vanishes before its end, with 413, or with `BodyCut` after so many bytes. */
export function readBody(request: Readable, cutAfter = Infinity): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const cut = () => {
      if (size >= cutAfter) reject(new BodyCut());
    };
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      cut();
      if (size > LIMIT) reject(requestTooLarge(LIMIT));
      else chunks.push(chunk);
    });
    cut();
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => reject(new Error("the client closed the connection before the end of its request")));
  });
}

export function mediaType(contentType: string | undefined): string {
  return (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** An object in JSON, YAML or, for some kinds, protobuf. An absent content type means JSON, as in the API server. */
export function decodeBody(body: Buffer, contentType: string | undefined): unknown {
  const type = mediaType(contentType);
  if (type === "" || type === "application/json") return parseJson(body);
  if (type === "application/yaml") return parseYaml(body);
  if (type === PROTOBUF) return parseProtobuf(body);
  throw unsupportedMediaType(ACCEPTED);
}

function parseProtobuf(body: Buffer): unknown {
  try {
    return decodeObject(body);
  } catch (error) {
    if (error instanceof UnknownMessage) throw unsupportedMediaType(["application/json", "application/yaml"]);
    throw badRequest(messageOf(error));
  }
}

export function parseJson(body: Buffer): unknown {
  let value: unknown;
  try {
    value = JSON.parse(body.toString("utf8"));
  } catch {
    throw badRequest(`couldn't get version/kind; json parse error: ${jsonProblem(body.toString("utf8"))}`);
  }
  if (mayBeDeep(body) && isTooDeep(value)) throw badRequest(`json: ${TOO_DEEP}`);
  return value;
}

export function parseYaml(body: Buffer): unknown {
  // The parser's time grows with the square of the depth.
  if (mayBeDeep(body)) throw badRequest(`error converting YAML to JSON: ${TOO_DEEP}`);
  let value: unknown;
  try {
    // A key may come twice, as in API servers; looking for that would take the square of their number.
    value = parse(body.toString("utf8"), { uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  } catch (error) {
    throw badRequest(`error converting YAML to JSON: ${yamlProblem(error, body)}`);
  }
  if (isTooDeep(value)) throw badRequest(`error converting YAML to JSON: ${TOO_DEEP}`);
  return value;
}

function yamlProblem(error: unknown, body: Buffer): string {
  if (!(error instanceof YAMLParseError)) return messageOf(error);
  if (error.message.includes("Maximum call stack")) return TOO_DEEP;
  const line = body.toString("utf8").slice(0, error.pos[0]).split("\n").length;
  return `yaml: line ${line}: ${error.message}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
