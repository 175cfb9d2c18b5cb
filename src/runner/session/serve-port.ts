import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { KnownSession } from "./session-book.ts";
import { Refusal } from "./refusal.ts";

/** These are about one connection, or meant for us alone. */
const NOT_PASSED_ON = new Set([
  "authorization",
  "connection",
  "content-length",
  "host",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
]);

/** Undefined when the path, below that of the session, is another one. */
export function portPath(rest: string): { service: string; port: string; path: string } | undefined {
  const [, service = "", port = "", path = ""] = /^\/proxy\/([^/]+)\/([^/?]+)(\/.*)?$/.exec(rest) ?? [];
  if (service === "") return undefined;
  return { service: decodeURIComponent(service), port: decodeURIComponent(port), path: path === "" ? "/" : path };
}

/** `/session/<uuid>/proxy/<service>/<port>/<path>`: a port of the job, with the method of the request. Throws `Refusal`s. */
export async function servePort(
  session: KnownSession,
  target: { service: string; port: string; path: string },
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const environment = session.environment();
  if (environment === undefined) throw new Refusal(503);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const leaving = new AbortController();
  response.once("close", () => leaving.abort(new Error("the visitor left")));
  const method = request.method ?? "GET";
  const asked = { ...target, method, headers: passedOn(request.headers), body: Buffer.concat(chunks) };
  const answer = await environment.requestPort(asked, leaving.signal);
  response.writeHead(answer.status, passedOn(answer.headers));
  await pipeline(answer.body, response);
}

function passedOn(headers: IncomingMessage["headers"]): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || NOT_PASSED_ON.has(name) ? [] : [[name, value]],
    ),
  );
}
