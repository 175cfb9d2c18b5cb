import { request, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { text } from "node:stream/consumers";
import type { Connection, HttpResponse } from "../../src/platform/index.ts";

/** A connection that has left HTTP. */
export interface Upgraded {
  socket: Duplex;
  /** What the server already sent over it. */
  head: Buffer;
}

/** Asks for an upgrade over a connection that serves nothing else: it is given, or refused by an ordinary answer. */
export function askUpgrade(
  connection: Connection,
  asked: {
    method: string;
    url: string;
    headers: Record<string, string | string[]>;
    protocol: string;
    /** Gives up waiting for the answer. */
    signal: AbortSignal;
  },
): Promise<Upgraded | HttpResponse> {
  const { method, headers, protocol, signal } = asked;
  const { pathname, search, host } = new URL(asked.url);
  return new Promise((resolve, reject) => {
    const outgoing = request({
      method,
      path: pathname + search,
      headers: { ...headers, host, connection: "Upgrade", upgrade: protocol },
      createConnection: () => connection,
      signal,
    });
    outgoing.once("error", reject);
    outgoing.once("upgrade", (_answer: IncomingMessage, socket: Duplex, head: Buffer) => resolve({ socket, head }));
    outgoing.once("response", (incoming) => {
      incoming.on("error", () => {});
      incoming.once("close", () => connection.destroy());
      const { statusCode = 0 } = incoming;
      resolve({ status: statusCode, headers: incoming.headers, body: incoming, text: () => text(incoming) });
    });
    outgoing.end();
  });
}
