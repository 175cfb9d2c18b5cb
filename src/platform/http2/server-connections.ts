import type { TLSSocket } from "node:tls";
import type { Clock } from "../clock.ts";
import type { HttpRequest, HttpResponse } from "../http-client.ts";
import { createHttp2Connection, type Http2Connection } from "./http2-connection.ts";
import { NotProcessed } from "./http2-error.ts";
import { sendHttp2 } from "./http2-request.ts";
import type { Http2Settings } from "./http2-settings.ts";

/** As often as Go's client, whose pauses these are: none, then 1 s, 2 s, 4 s, ... */
const MAX_RESENDS = 6;

export interface ServerConnectionsOptions {
  origin: string;
  clock: Clock;
  settings: Http2Settings;
  idleTimeoutMs: number;
  /** A new connection, its TLS handshake done. */
  dial(signal: AbortSignal): Promise<TLSSocket>;
  /** The server chose HTTP/1.1, on this connection and on all to come. */
  onHttp1(socket: TLSSocket): void;
}

/** The HTTP/2 connections to one server, most of the time one. */
export interface ServerConnections {
  /** Gives `http/1.1`, with nothing sent, when that is all the server speaks; rejects like `HttpClient.request`. */
  request(request: HttpRequest, url: URL): Promise<HttpResponse | "http/1.1">;
  close(): void;
}

export function createServerConnections(options: ServerConnectionsOptions): ServerConnections {
  const { origin, clock, settings, idleTimeoutMs, dial, onHttp1 } = options;
  const connections = new Set<Http2Connection>();
  const closing = new AbortController();
  let opening: Promise<void> | undefined;
  let http1 = false;

  async function openOne(): Promise<void> {
    const socket = await dial(closing.signal);
    if (socket.alpnProtocol !== "h2") {
      http1 = true;
      onHttp1(socket);
      return;
    }
    const onGone = () => void connections.delete(connection);
    const connection = createHttp2Connection({ origin, socket, clock, settings, idleTimeoutMs, onGone });
    connections.add(connection);
  }

  function free(): Http2Connection | undefined {
    for (const connection of connections) if (connection.canTake()) return connection;
    return undefined;
  }

  /** Undefined for HTTP/1.1. Those who wait for a connection at the same time wait for the same one. */
  async function find(signal: AbortSignal | undefined): Promise<Http2Connection | undefined> {
    for (let found = free(); !http1; found = free()) {
      if (found !== undefined) return found;
      opening ??= openOne().finally(() => (opening = undefined));
      await unlessAborted(opening, signal);
    }
    return undefined;
  }

  return {
    async request(request, url) {
      for (let resends = 0; ; resends++) {
        request.signal?.throwIfAborted();
        const connection = await find(request.signal);
        if (connection === undefined) return "http/1.1";
        try {
          return await sendHttp2(connection, request, url);
        } catch (error) {
          if (!(error instanceof NotProcessed)) throw error;
          if (resends === MAX_RESENDS) throw error.cause;
        }
        if (resends > 0) await clock.sleep(1000 * 2 ** (resends - 1), request.signal);
      }
    },
    close() {
      closing.abort(new Error("the client is closed"));
      for (const connection of connections) connection.destroy();
    },
  };
}

function unlessAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason as Error);
    signal.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
