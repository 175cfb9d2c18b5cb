import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { failureIn, type PlainAnswer } from "../../fake-apiserver/http/answer.ts";
import { mediaType } from "../../fake-apiserver/http/request-body.ts";
import type { ApiPath } from "../../fake-apiserver/http/request-path.ts";
import { decodeObject } from "../../fake-apiserver/protobuf/decode-object.ts";
import type { HttpResponse } from "../../src/platform/index.ts";
import { answerHeaders } from "../upstream/forwarded-headers.ts";
import { lostBecause } from "../upstream/upstream.ts";

/**
 * An answer with an end: the bytes of the upstream for the client, and its text for the History. With `reword` the client gets the text
 * that this makes of it, in the form that it wants. Rejects with `AnswerLost`.
 */
export async function plainAnswer(
  path: ApiPath,
  response: HttpResponse,
  reword?: (text: string) => string,
): Promise<PlainAnswer> {
  const { status, headers } = response;
  const bytes = await buffer(response.body).catch((error: unknown) => {
    throw lostBecause(error);
  });
  const length = headers["content-length"];
  const contentType = headers["content-type"] ?? "";
  // Documents about the API itself are large, and always the same.
  const text = path.resource === undefined && status < 400 ? undefined : readable(bytes, headers);
  const failure = status >= 400 && text !== undefined && { failure: failureIn(text) };
  if (reword !== undefined && text !== undefined) {
    return { status, contentType, body: reword(text), headers: answerHeaders(headers), ...failure };
  }
  const sent = {
    contentType,
    body: bytes,
    // Of HEAD, what the body would be.
    headers: {
      ...answerHeaders(headers),
      ...(path.method === "HEAD" && length !== undefined ? { "Content-Length": length } : {}),
    },
  };
  return {
    status,
    contentType,
    body: text ?? bytes,
    wire: sent,
    ...failure,
  };
}

/** Undefined for what is no text for people. */
function readable(bytes: Buffer, headers: HttpResponse["headers"]): string | undefined {
  try {
    const plain = headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
    if (mediaType(headers["content-type"]) !== "application/vnd.kubernetes.protobuf") return plain.toString("utf8");
    return JSON.stringify(decodeObject(plain));
  } catch {
    return undefined;
  }
}
