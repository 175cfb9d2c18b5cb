import type { OutgoingHttpHeaders } from "node:http";
import {
  performServerHandshake,
  type IncomingHttpHeaders as StreamHeaders,
  type ServerHttp2Stream,
  type ServerOptions,
} from "node:http2";
import type { ClientRequest } from "./client-request.ts";
import type { ClientConnection } from "./connection-front.ts";
import type { Reply } from "./reply.ts";

/** What API servers since the answer to CVE-2023-44487 allow one connection (kubernetes#121120); before it were 250. */
const MAX_STREAMS = 100;
/** Bytes of one request's body that may be on the way; the API server sizes it for 99 % of all objects. */
const STREAM_WINDOW = 256 * 1024;
/** They speak of one HTTP/1.1 connection, which is not there. */
const CONNECTION_HEADERS = new Set(["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"]);

const OPTIONS: ServerOptions = {
  settings: { maxConcurrentStreams: MAX_STREAMS, initialWindowSize: STREAM_WINDOW, enableConnectProtocol: false },
  // Megabytes; watches that nobody reads keep what they have to say.
  maxSessionMemory: 256,
};

/** Serves the streams of one HTTP/2 connection. A rejection of `serve` resets the stream. */
export function acceptHttp2(
  connection: ClientConnection,
  serve: (request: ClientRequest, reply: Reply) => Promise<void>,
): void {
  const session = performServerHandshake(connection.socket, OPTIONS);
  session.setLocalWindowSize(STREAM_WINDOW * MAX_STREAMS);
  // The connection itself tells whoever has to know; streams end with it.
  session.on("error", () => connection.socket.destroy());
  session.on("stream", (stream: ServerHttp2Stream, headers) => {
    stream.on("error", () => {});
    const isHead = headers[":method"] === "HEAD";
    void serve(read(stream, headers, connection), replyWith(stream, isHead)).catch((error: Error) =>
      stream.destroy(error),
    );
  });
}

function read(stream: ServerHttp2Stream, all: StreamHeaders, connection: ClientConnection): ClientRequest {
  const { ":method": method = "GET", ":path": url = "/", ":authority": host, ...rest } = all;
  const headers: ClientRequest["headers"] = host === undefined ? {} : { host };
  for (const [name, value] of Object.entries(rest)) if (!name.startsWith(":")) headers[name] = value;
  return { method, url, headers, protocol: "HTTP/2.0", body: stream.endAfterHeaders ? undefined : stream, connection };
}

function replyWith(stream: ServerHttp2Stream, isHead: boolean): Reply {
  let unsent = 0;
  let whenSent = () => {};
  const writtenOne = () => {
    unsent -= 1;
    if (unsent === 0) whenSent();
  };
  const gone = () => stream.destroyed || stream.closed;
  const respond = (status: number, headers: OutgoingHttpHeaders) => {
    if (!gone()) stream.respond({ ":status": status, ...onStream(headers) }, { endStream: isHead });
  };
  return {
    gone,
    head: respond,
    write(chunk) {
      if (!stream.writable) return;
      unsent += 1;
      stream.write(chunk, writtenOne);
    },
    end() {
      if (stream.writable) stream.end();
    },
    whole(status, headers, body) {
      respond(status, headers);
      if (stream.writable) stream.end(body);
    },
    sent(callback) {
      const { session } = stream;
      // A ping is answered after everything that went before it.
      const ask = () => {
        if (session === undefined || session.destroyed || !session.ping(() => callback())) callback();
      };
      if (unsent === 0) ask();
      else whenSent = ask;
    },
    onClose: (callback) => void stream.once("close", callback),
  };
}

function onStream(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const kept = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return Object.fromEntries(kept.filter(([name]) => !CONNECTION_HEADERS.has(name)));
}
