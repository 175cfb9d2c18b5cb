import type { OutgoingHttpHeaders } from "node:http";
import {
  constants,
  performServerHandshake,
  type IncomingHttpHeaders as StreamHeaders,
  type ServerHttp2Stream,
  type ServerOptions,
} from "node:http2";
import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { ClientRequest } from "./client-request.ts";
import type { ClientConnection } from "./connection-front.ts";
import { createHttp2Control } from "./http2-control.ts";
import { createHttp2Wire } from "./http2-wire.ts";
import { IDLE_MS, PREFACE_MS, type Patience } from "./patience.ts";
import { drained, type Reply } from "./reply.ts";

/** What API servers since the answer to CVE-2023-44487 allow one connection (kubernetes#121120); before it were 250. */
const MAX_STREAMS = 100;
/** Bytes of one request's body that may be on the way; the API server sizes it for 99 % of all objects. */
const STREAM_WINDOW = 256 * 1024;
/** They speak of one HTTP/1.1 connection, which is not there. */
const CONNECTION_HEADERS = new Set(["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"]);

const OPTIONS: ServerOptions & { maxOutstandingSettings: number } = {
  settings: { maxConcurrentStreams: MAX_STREAMS, initialWindowSize: STREAM_WINDOW, enableConnectProtocol: false },
  // Megabytes; watches that nobody reads keep what they have to say.
  maxSessionMemory: 256,
  // What a fault sends may be acknowledged late.
  maxOutstandingSettings: 20_000,
  maxOutstandingPings: 1000,
};

const DISTURBANCES = ["http2-request", "http2-response", "http2-stream"] as const;

/** Serves the streams of one HTTP/2 connection. A rejection of `serve` resets the stream. */
export function acceptHttp2(
  connection: ClientConnection,
  options: {
    serve: (request: ClientRequest, reply: Reply) => Promise<void>;
    faults: FaultEngine;
    clock: Clock;
    patience: Patience;
  },
): void {
  const { serve, faults, clock, patience } = options;
  const { socket } = connection;
  const wire = DISTURBANCES.some(faults.expects) ? createHttp2Wire(socket) : undefined;
  const session = performServerHandshake(wire ?? socket, OPTIONS);
  session.setLocalWindowSize(STREAM_WINDOW * MAX_STREAMS);
  // The connection itself tells whoever has to know; streams end with it.
  session.on("error", () => socket.destroy());
  let greeted = false;
  const waiting = patience.with({
    onClose: (callback) => socket.once("close", callback),
    close: () => (greeted ? session.close() : socket.destroy()),
  });
  waiting.atMost(PREFACE_MS);
  session.once("remoteSettings", () => {
    greeted = true;
    if (open === 0) waiting.atMost(IDLE_MS);
  });
  let open = 0;
  let lastStream = Infinity;
  const leave = () => {
    wire?.silence();
    socket.end();
  };
  const leaveAfter = (last: number, abrupt: boolean) => {
    lastStream = last;
    if (abrupt || open === 0) leave();
  };
  session.on("stream", (stream: ServerHttp2Stream, headers) => {
    stream.on("error", () => {});
    // The client will send it again elsewhere.
    if ((stream.id ?? 0) > lastStream) return void stream.destroy();
    open += 1;
    waiting.endlessly();
    stream.once("close", () => {
      open -= 1;
      if (open === 0) waiting.atMost(IDLE_MS);
      if (lastStream < Infinity && open === 0) leave();
    });
    const request = read(stream, headers, connection);
    const reply = replyWith(stream, { isHead: request.method === "HEAD", isSilent: wire?.isSilent });
    if (wire !== undefined) {
      request.control = createHttp2Control({ session, wire, clock, maxStreams: MAX_STREAMS, leaveAfter }, stream);
    }
    void serve(request, reply).catch((error: Error) => stream.destroy(error));
  });
}

function read(stream: ServerHttp2Stream, all: StreamHeaders, connection: ClientConnection): ClientRequest {
  const { ":method": method = "GET", ":path": url = "/", ":authority": host } = all;
  const headers: ClientRequest["headers"] = host === undefined ? {} : { host };
  for (const name of Object.keys(all)) if (!name.startsWith(":")) headers[name] = all[name];
  return { method, url, headers, protocol: "HTTP/2.0", body: stream.endAfterHeaders ? undefined : stream, connection };
}

function replyWith(
  stream: ServerHttp2Stream,
  { isHead, isSilent }: { isHead: boolean; isSilent: (() => boolean) | undefined },
): Reply {
  let unsent = 0;
  let whenSent = () => {};
  const writtenOne = () => {
    unsent -= 1;
    if (unsent === 0) whenSent();
  };
  const gone = () => {
    if (isSilent?.() === true) return "connection silent";
    return stream.destroyed || stream.closed ? "client closed the connection" : undefined;
  };
  const respond = (status: number, headers: OutgoingHttpHeaders) => {
    if (!stream.destroyed && !stream.closed) stream.respond(onStream(status, headers), { endStream: isHead });
  };
  return {
    gone,
    head: respond,
    write(chunk) {
      if (!stream.writable) return undefined;
      unsent += 1;
      return stream.write(chunk, writtenOne) ? undefined : drained(stream);
    },
    end() {
      if (stream.writable) stream.end();
    },
    whole(status, headers, body) {
      respond(status, headers);
      if (stream.writable) stream.end(body);
    },
    abort: () => void stream.close(constants.NGHTTP2_INTERNAL_ERROR),
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

function onStream(status: number, headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const kept: OutgoingHttpHeaders = { ":status": status };
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (!CONNECTION_HEADERS.has(lower)) kept[lower] = value;
  }
  return kept;
}
