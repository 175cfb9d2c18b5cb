import { createServer, ServerResponse, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { TLSSocket } from "node:tls";
import type { ClientRequest, UpgradeRequest } from "./client-request.ts";
import type { ClientConnection } from "./connection-front.ts";
import { FIRST_HEADER_MS, IDLE_MS, type Patience, type Waiting } from "./patience.ts";
import { drained, type Reply } from "./reply.ts";

export interface Http1Handlers {
  patience: Patience;
  /** A rejection breaks the connection. */
  serve(request: ClientRequest, reply: Reply): Promise<void>;
  /** `head` is what the client already sent over the bare socket. A rejection breaks it. */
  upgrade(request: UpgradeRequest, socket: Duplex, head: Buffer): Promise<void>;
}

/** HTTP/1.1 over connections that are given to it. */
export function createHttp1Server({ patience, serve, upgrade }: Http1Handlers): {
  accept(connection: ClientConnection): void;
} {
  const connections = new WeakMap<Duplex, { connection: ClientConnection; waiting: Waiting }>();
  const server = createServer(
    { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0, shouldUpgradeCallback: isStreamRequest },
    (message, response) => {
      const found = connections.get(message.socket);
      if (found === undefined) return;
      const { connection, waiting } = found;
      waiting.endlessly();
      response.once("close", () => waiting.atMost(IDLE_MS));
      void serve(read(message, connection), replyWith(response)).catch(() => message.socket.destroy());
    },
  );
  server.on("upgrade", (message: IncomingMessage, socket: Duplex, head: Buffer) => {
    const found = connections.get(socket);
    if (found === undefined) return;
    const { connection, waiting } = found;
    waiting.endlessly();
    void upgrade({ ...read(message, connection), message }, socket, head).catch(() => socket.destroy());
  });
  server.on("clientError", (error, socket: Duplex) => refuseGarbage(error, socket));
  return {
    accept(connection) {
      const { socket } = connection;
      const waiting = patience.with({
        onClose: (callback) => socket.once("close", callback),
        close: () => void socket.end(() => socket.destroy()),
      });
      waiting.atMost(FIRST_HEADER_MS);
      connections.set(socket, { connection, waiting });
      server.emit("connection", socket);
    },
  };
}

function read(message: IncomingMessage, connection: ClientConnection): ClientRequest {
  const { method = "GET", url = "/", headers } = message;
  const hasBody = headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
  return { method, url, headers, protocol: "HTTP/1.1", body: hasBody ? message : undefined, connection };
}

/** What is no HTTP gets an answer in the words of Go's server, as far as there is anybody. */
function refuseGarbage(error: Error, socket: Duplex): void {
  const code = "code" in error ? String(error.code) : "";
  if (!code.startsWith("HPE_") || !socket.writable) return void socket.destroy();
  const refusal = code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const head = `HTTP/1.1 ${refusal}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n`;
  socket.end(head + refusal, () => socket.destroy());
}

/** Only these leave HTTP; other wishes for an upgrade (h2c) are ignored, as servers may. */
function isStreamRequest(message: IncomingMessage): boolean {
  return /^(websocket|spdy\/3\.1)$/i.test(message.headers.upgrade ?? "");
}

function replyWith(response: ServerResponse): Reply {
  response.sendDate = false;
  return {
    gone: () => (response.destroyed ? "client closed the connection" : undefined),
    head(status, headers) {
      response.writeHead(status, headers);
      response.flushHeaders();
    },
    write: (chunk) => (response.write(chunk) ? undefined : drained(response)),
    end() {
      if (!response.writableEnded) response.end();
    },
    whole(status, headers, body) {
      response.writeHead(status, headers);
      // Together with a text Node would encode the head anew, in which warnings are UTF-8 already.
      response.end(headers["Warning"] === undefined ? body : Buffer.from(body));
    },
    abort: () => void response.socket?.destroy(),
    sent: (callback) => void response.socket?.write("", callback),
    onClose: (callback) => void response.once("close", callback),
  };
}

/** A refused upgrade is answered as plain HTTP, after which the connection closes. */
export function replyOn(message: IncomingMessage, socket: Duplex): Reply {
  const response = new ServerResponse(message);
  response.shouldKeepAlive = false;
  response.assignSocket(socket as TLSSocket);
  response.once("finish", () => socket.end());
  // What the client already sent after its request is not for anybody; unread, it would hide that the client goes.
  socket.resume();
  return replyWith(response);
}
