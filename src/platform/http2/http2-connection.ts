import http2, { type ClientHttp2Session, type ClientHttp2Stream } from "node:http2";
import type { TLSSocket } from "node:tls";
import type { Clock } from "../clock.ts";
import { watchHealth } from "./connection-health.ts";
import { errorCodeName } from "./error-codes.ts";
import { Http2Error, NotProcessed } from "./http2-error.ts";
import type { Http2Settings } from "./http2-settings.ts";
import { visibleConnection } from "./visible-connection.ts";

/** As Go's client: how much of one answer, and of all together, may be on the way unread. */
const STREAM_WINDOW = 4 * 2 ** 20;
const CONNECTION_WINDOW = 2 ** 30;
/** Allowed until the server says how many it allows. */
const MAX_STREAMS_UNTIL_TOLD = 100;

/** One connection that carries many requests. */
export interface Http2Connection {
  /** It lives, and the server allows one more stream. */
  canTake(): boolean;
  /** A stream for one request, its head on the way; the caller sends the body, if there is one. */
  open(headers: http2.OutgoingHttpHeaders, hasBody: boolean): ClientHttp2Stream;
  /** Why a stream of this connection ended before its answer did. */
  whyBroken(stream: ClientHttp2Stream, error: Error | undefined): Error;
  /** It will bring nothing any more. */
  isBroken(): boolean;
  heard(): void;
  /** Breaks what is open. */
  destroy(): void;
}

export interface Http2ConnectionOptions {
  origin: string;
  socket: TLSSocket;
  clock: Clock;
  settings: Http2Settings;
  /** How long it is kept without a request. */
  idleTimeoutMs: number;
  /** It takes no more requests. Open ones may go on. */
  onGone(): void;
}

interface GoAway {
  code: number;
  lastStream: number;
  debug: string;
}

export function createHttp2Connection(options: Http2ConnectionOptions): Http2Connection {
  const { origin, socket, clock, onGone, idleTimeoutMs } = options;
  let broken: Error | undefined;
  let goAway: GoAway | undefined;
  let usable = true;
  let active = 0;
  let idleSince = clock.monotonic();

  const gone = () => {
    if (!usable) return;
    usable = false;
    onGone();
  };
  // Before the session listens itself, so that streams which it ends find the reason here.
  const breakWith = (error: Error) => {
    broken ??= error;
    gone();
  };
  socket.once("error", breakWith);
  const connection = visibleConnection(socket);
  connection.once("close", () => breakWith(socket.errored ?? connection.errored ?? endOfConnection()));

  const session: ClientHttp2Session = http2.connect(origin, {
    createConnection: () => connection,
    settings: { enablePush: false, initialWindowSize: STREAM_WINDOW },
  });
  session.once("connect", () => session.setLocalWindowSize(CONNECTION_WINDOW));
  const health = watchHealth(session, clock, options.settings, () => {
    broken ??= new Http2Error("HTTP2_CONNECTION_LOST", "the server answers no pings");
    destroy();
  });
  let idleTimer = clock.timer(idleTimeoutMs, closeWhenIdle, { background: true });

  session.on("goaway", (code, lastStream, data) => {
    goAway = { code, lastStream, debug: data === undefined ? "" : Buffer.from(data).toString("utf8") };
    gone();
  });
  session.on("error", breakWith);
  session.once("close", () => {
    health.stop();
    idleTimer.cancel();
    gone();
  });

  function destroy(): void {
    gone();
    broken ??= new Error("the connection was closed by its client");
    session.destroy(broken);
    // Whoever is silent does not answer to a polite end either.
    socket.destroy();
  }

  function closeWhenIdle(): void {
    const left = idleSince + idleTimeoutMs - clock.monotonic();
    if (active === 0 && left <= 0) {
      gone();
      session.close();
      return;
    }
    idleTimer = clock.timer(Math.max(left, 1000), closeWhenIdle, { background: true });
  }

  let limit = MAX_STREAMS_UNTIL_TOLD;
  session.on("remoteSettings", ({ maxConcurrentStreams = Infinity }) => (limit = maxConcurrentStreams));

  return {
    canTake: () => usable && !session.destroyed && active < limit,
    open(headers, hasBody) {
      if (active++ === 0) socket.ref();
      const stream = session.request(headers, { endStream: !hasBody });
      stream.once("close", () => {
        if (--active > 0) return;
        idleSince = clock.monotonic();
        socket.unref();
      });
      return stream;
    },
    whyBroken(stream, error) {
      // Never sent.
      if (stream.id === undefined) return new NotProcessed(broken ?? error ?? endOfConnection());
      if (goAway !== undefined && stream.id > goAway.lastStream) return refusedByGoAway(stream.id, goAway);
      if (goAway !== undefined && (goAway.code !== 0 || broken !== undefined)) return closedAfter(goAway);
      if (broken !== undefined) return broken;
      if (error !== undefined && !isStreamError(error)) return error;
      return streamReset(stream.id, stream.rstCode);
    },
    isBroken: () => broken !== undefined,
    heard: health.heard,
    destroy,
  };
}

/** Node's word for a stream that the server reset; other errors are of the connection. */
function isStreamError(error: Error): boolean {
  return "code" in error && error.code === "ERR_HTTP2_STREAM_ERROR";
}

function endOfConnection(): Error {
  return Object.assign(new Error("the server closed the connection"), { code: "ERR_STREAM_PREMATURE_CLOSE" });
}

function streamReset(stream: number, rstCode: number | undefined): Error {
  const reason = errorCodeName(rstCode ?? 0);
  const reset = new Http2Error("HTTP2_STREAM_RESET", `the server reset stream ${stream}: ${reason}`, {
    stream,
    reason,
  });
  return reason === "REFUSED_STREAM" ? new NotProcessed(reset) : reset;
}

function refusedByGoAway(stream: number, { code, lastStream, debug }: GoAway): Error {
  const reason = errorCodeName(code);
  const details = { reason, stream: lastStream, debug };
  const refused = new Http2Error("HTTP2_REFUSED_BY_GOAWAY", `the server goes away: ${reason}`, details);
  // A server that refuses the very first request with an error will do so with the next connection's as well.
  return stream === 1 && code !== 0 ? refused : new NotProcessed(refused);
}

function closedAfter({ code, lastStream, debug }: GoAway): Error {
  const reason = errorCodeName(code);
  const details = { reason, stream: lastStream, debug };
  return new Http2Error("HTTP2_GOAWAY", `the server went away: ${reason}`, details);
}
