import { Readable } from "node:stream";
import type { CreateHttpClient, HttpClient, HttpRequest, HttpResponse } from "../../../src/platform/index.ts";

export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** Stands between the runner and its servers: may change a request, answer it, drop it, or send more of its own. */
export type Sabotage = (request: HttpRequest, send: Send) => Promise<HttpResponse>;

/** Makes a lying, careless or nosy runner out of an honest one. */
export function sabotaged(http: CreateHttpClient, sabotage: Sabotage): CreateHttpClient {
  return (tls, versions) => {
    const honest = http(tls, versions);
    return {
      request: (request) => sabotage(request, (changed) => honest.request(changed)),
      connect: (url, options) => honest.connect(url, options),
      close: () => honest.close(),
    } satisfies HttpClient;
  };
}

/** The answer of a server that was never asked. */
export function pretend(status: number, body = "", headers: Record<string, string> = {}): HttpResponse {
  return { status, headers, body: Readable.from([Buffer.from(body)]), text: async () => body };
}

export function isTrace({ method, url }: HttpRequest): boolean {
  return method === "PATCH" && /\/jobs\/\d+\/trace/.test(url);
}

/** A final update of the job, not the `running` ones. */
export function isFinal({ method, url, body }: HttpRequest): boolean {
  return method === "PUT" && /\/jobs\/\d+$/.test(url) && /"state":"(success|failed)"/.test(text(body));
}

/** Changes the JSON body of a job update, and takes out the checksum that would give it away. */
export function changeUpdate(request: HttpRequest, change: Record<string, unknown>): HttpRequest {
  const body: Record<string, unknown> = { ...(JSON.parse(text(request.body)) as object), ...change };
  delete body["checksum"];
  delete body["output"];
  return { ...request, body: JSON.stringify(body) };
}

/** Replaces text by text of the same length in a request's body. */
export function replaceInBody(request: HttpRequest, from: string, to: string): HttpRequest {
  const bytes = Buffer.from(request.body ?? "");
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + to.length)) bytes.write(to, at);
  return { ...request, body: bytes };
}

export function text(body: HttpRequest["body"]): string {
  return Buffer.from(body ?? "").toString("utf8");
}
