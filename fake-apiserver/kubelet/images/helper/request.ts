import type { HttpRequest, HttpResponse } from "../../../../src/platform/http-client.ts";
import type { Outside } from "./outside.ts";

export interface Limits {
  /** For everything, the body included. */
  timeoutMs?: number;
  /** Until the head of the answer is there. */
  headMs?: number;
}

export interface WholeResponse {
  status: number;
  headers: HttpResponse["headers"];
  body: Buffer;
}

/** Sends a request and reads the whole answer within the limits. */
export async function request(outside: Outside, message: HttpRequest, limits: Limits = {}): Promise<WholeResponse> {
  const client = await outside.http();
  const abort = new AbortController();
  const after = (ms: number | undefined, what: string) =>
    ms === undefined ? undefined : outside.clock.timer(ms, () => abort.abort(new Error(`timeout awaiting ${what}`)));
  const whole = after(limits.timeoutMs, "response");
  const head = after(limits.headMs, "response headers");
  try {
    const response = await client.request({ ...message, signal: abort.signal });
    head?.cancel();
    const chunks: Buffer[] = [];
    for await (const chunk of response.body) chunks.push(chunk as Buffer);
    return { status: response.status, headers: response.headers, body: Buffer.concat(chunks) };
  } finally {
    whole?.cancel();
    head?.cancel();
    client.close();
  }
}

/** For instance `201 Created`. */
export function statusLine(status: number): string {
  const text = STATUS_TEXTS[status];
  return text === undefined ? String(status) : `${status} ${text}`;
}

const STATUS_TEXTS: Record<number, string> = {
  200: "OK",
  201: "Created",
  204: "No Content",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  413: "Request Entity Too Large",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};
