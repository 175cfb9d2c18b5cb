import { createConnectionPair, type Connection } from "../../platform/index.ts";
import { readAnswer } from "./read-answer.ts";

/**
 * Sends a request to a server of this process over a connection that is no socket, and gives its answer, the body as it comes. Rejects
 * when the connection breaks before the head of the answer. HTTP/1.0, so that an answer ends with its connection.
 */
export async function innerExchange(accept: (connection: Connection) => void, request: Request): Promise<Response> {
  const body = Buffer.from(await request.arrayBuffer());
  const [client, server] = createConnectionPair();
  const onAbort = () => void client.destroy();
  request.signal.addEventListener("abort", onAbort, { once: true });
  client.once("close", () => request.signal.removeEventListener("abort", onAbort));
  accept(server);
  client.write(headOf(request, body.length));
  if (body.length > 0) client.write(body);
  return readAnswer(client, request);
}

/** Of the connection to the next hop, which is another one here. */
const HOP = new Set(["connection", "content-length", "host", "keep-alive", "transfer-encoding", "upgrade", "expect"]);

function headOf({ method, url, headers }: Request, length: number): string {
  const { host, pathname, search } = new URL(url);
  const lines = [`${method} ${pathname}${search} HTTP/1.0`, `Host: ${host}`];
  for (const [name, value] of headers) if (!HOP.has(name)) lines.push(`${name}: ${value}`);
  if (length > 0 || method === "POST" || method === "PUT" || method === "PATCH")
    lines.push(`Content-Length: ${length}`);
  return `${lines.join("\r\n")}\r\n\r\n`;
}
