import http from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import type { Clock } from "./clock.ts";
import { timeLimit } from "./time-limit.ts";
import type { TLSSocket } from "node:tls";
import type {
  CreateHttpClient,
  HttpClient,
  HttpRequest,
  HttpResponse,
  HttpVersions,
  TlsOptions,
} from "./http-client.ts";
import { createServerConnections, type ServerConnections } from "./http2/server-connections.ts";
import type { Connection, Network } from "./network.ts";
import { secure, secureContext } from "./tls-connection.ts";

export interface HttpClientSettings {
  network: Network;
  clock: Clock;
  /** Until the TCP connection stands; default 30 s as in the official runner (executor facts 2.1). */
  connectTimeoutMs?: number;
  /** Until the TLS handshake is done; default 10 s (executor facts 2.1). */
  handshakeTimeoutMs?: number;
  /** How long an unused connection is kept; default 90 s. */
  idleTimeoutMs?: number;
}

/** Clients over `network`. Every client has connections of its own. */
export function createHttpClientFactory(settings: HttpClientSettings): CreateHttpClient {
  return (trust = {}, versions = {}) => createClient(settings, trust, versions);
}

function createClient(settings: HttpClientSettings, trust: TlsOptions, { http2 }: HttpVersions): HttpClient {
  const { network, clock, connectTimeoutMs = 30_000, handshakeTimeoutMs = 10_000, idleTimeoutMs = 90_000 } = settings;
  const context = secureContext(trust);
  const openPlain = (host: string, port: number, signal?: AbortSignal) =>
    dial(network, clock, { host, port }, connectTimeoutMs, signal);
  const openSecured = async (
    host: string,
    port: number,
    signal?: AbortSignal,
    protocols: readonly ("h2" | "http/1.1")[] = ["http/1.1"],
  ) => {
    const raw = await openPlain(host, port, signal);
    const options = { clock, tls: trust, timeoutMs: handshakeTimeoutMs, context, protocols, ...(signal && { signal }) };
    return secure(raw, host, options);
  };

  const pool = { keepAlive: true, scheduling: "lifo", maxFreeSockets: 64, timeout: idleTimeoutMs } as const;
  const plainAgent = new http.Agent(pool);
  const secureAgent = new https.Agent(pool);
  plainAgent.createConnection = connectWith(openPlain);
  /** Connections on which a server chose HTTP/1.1 although HTTP/2 was offered, until a request takes them. */
  const spare = new Map<string, TLSSocket>();
  secureAgent.createConnection = connectWith((host, port) => {
    const found = spare.get(`${host}:${port}`);
    spare.delete(`${host}:${port}`);
    return found === undefined || found.destroyed ? openSecured(host, port) : Promise.resolve(found);
  });

  const servers = new Map<string, ServerConnections>();
  const serverOf = (url: URL) => {
    if (http2 === undefined || url.protocol !== "https:") return undefined;
    let server = servers.get(url.host);
    if (server === undefined) {
      const host = hostOf(url.hostname);
      const port = Number(url.port) || 443;
      server = createServerConnections({
        origin: url.origin,
        clock,
        settings: http2,
        idleTimeoutMs,
        dial: (signal) => openSecured(host, port, signal, ["h2", "http/1.1"]),
        onHttp1: (socket) => void spare.set(`${host}:${port}`, socket),
      });
      servers.set(url.host, server);
    }
    return server;
  };
  const sendHttp1 = (request: HttpRequest, url: URL) => {
    const secured = url.protocol === "https:";
    return send(request, url, secured ? https.request : http.request, secured ? secureAgent : plainAgent);
  };

  return {
    async request(request) {
      const url = new URL(request.url);
      const answer = await serverOf(url)?.request(request, url);
      return answer === undefined || answer === "http/1.1" ? sendHttp1(request, url) : answer;
    },
    connect(target, options = {}) {
      const url = new URL(target);
      const secured = url.protocol === "https:" || url.protocol === "wss:";
      const open = secured ? openSecured : openPlain;
      return open(hostOf(url.hostname), Number(url.port) || (secured ? 443 : 80), options.signal);
    },
    close() {
      for (const server of servers.values()) server.close();
      for (const socket of spare.values()) socket.destroy();
      plainAgent.destroy();
      secureAgent.destroy();
    },
  };
}

type Connect = http.Agent["createConnection"];

/** Node's agents take a connection from a callback; ours comes as a promise. */
function connectWith(open: (host: string, port: number) => Promise<Connection>): Connect {
  return ((options: http.ClientRequestArgs, callback?: (error: Error | null, stream: Duplex) => void) => {
    open(hostOf(String(options.host ?? options.hostname)), Number(options.port)).then(
      (connection) => callback?.(null, connection),
      (error: Error) => callback?.(error, undefined as never),
    );
    return undefined;
  }) as Connect;
}

function send(request: HttpRequest, url: URL, start: typeof http.request, agent: http.Agent): Promise<HttpResponse> {
  const { signal, body } = request;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const outgoing = start(url, {
      method: request.method,
      agent,
      headers: {
        ...request.headers,
        ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
      },
    });
    const onAbort = () => outgoing.destroy(asError(signal?.reason));
    signal?.addEventListener("abort", onAbort, { once: true });
    const forget = () => signal?.removeEventListener("abort", onAbort);
    outgoing.once("error", (error) => {
      forget();
      reject(signal?.aborted ? signal.reason : error);
    });
    outgoing.once("response", (incoming) => {
      incoming.once("close", forget);
      // Callers that only want the status need not listen; whoever reads the body meets the error there.
      incoming.on("error", () => {});
      resolve({
        status: incoming.statusCode ?? 0,
        headers: incoming.headers,
        body: incoming,
        text: () => readText(incoming),
      });
    });
    outgoing.end(body);
  });
}

async function readText(incoming: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

async function dial(
  network: Network,
  clock: Clock,
  address: { host: string; port: number },
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Connection> {
  const limit = timeLimit(clock, timeoutMs, () => connectTimeout(address));
  try {
    return await network.dial(address, { signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal });
  } finally {
    limit.lift();
  }
}

function connectTimeout(address: { host: string; port: number }): Error {
  const message = `connect ETIMEDOUT ${address.host}:${address.port}`;
  return Object.assign(new Error(message), { code: "ETIMEDOUT", syscall: "connect" });
}

function hostOf(hostname: string): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
