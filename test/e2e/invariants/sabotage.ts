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

/** A runner that lies when it tells how a job ended. */
export function lying(change: Record<string, unknown>): () => Sabotage {
  return () => (request, send) => send(isFinal(request) ? changeUpdate(request, change) : request);
}

/** A runner that writes something else into the trace than it should: text of the same length, or the size would give it away. */
export function forging(...changes: readonly [from: string, to: string][]): () => Sabotage {
  return () => (request, send) => {
    if (isFinal(request)) return send(changeUpdate(request, {}));
    if (!isTrace(request)) return send(request);
    return send(changes.reduce((changed, [from, to]) => replaceInBody(changed, from, to), request));
  };
}

/** A runner that believes it has done what it never asked for. */
export function leaving(out: (request: HttpRequest) => boolean): () => Sabotage {
  return () => (request, send) => (out(request) ? Promise.resolve(pretend(200, "{}")) : send(request));
}

export function isDelete(resource: string): (request: HttpRequest) => boolean {
  return ({ method, url }) => method === "DELETE" && url.includes(`/${resource}/`);
}

/** Asks the cluster for one thing more, as soon as it asks for pods. */
export function nosy(path: string): () => Sabotage {
  return () => {
    let asked = false;
    return async (request, send) => {
      if (!asked && request.url.includes("/pods")) {
        asked = true;
        const { text } = await send({ ...request, method: "GET", url: new URL(path, request.url).href, body: "" });
        await text();
      }
      return send(request);
    };
  };
}

/** Changes the objects that a runner makes. */
export function making(resource: string, change: (object: Record<string, unknown>) => object): () => Sabotage {
  return () => (request, send) => {
    if (request.method !== "POST" || !request.url.endsWith(`/${resource}`)) return send(request);
    return send({
      ...request,
      body: JSON.stringify(change(JSON.parse(text(request.body)) as Record<string, unknown>)),
    });
  };
}
