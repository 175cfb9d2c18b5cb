import http from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import type { Clock } from "./clock.ts";
import type { CreateHttpClient, HttpClient, HttpRequest, HttpResponse, TlsOptions } from "./http-client.ts";
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
  return (trust = {}) => createClient(settings, trust);
}

function createClient(settings: HttpClientSettings, trust: TlsOptions): HttpClient {
  const { network, clock, connectTimeoutMs = 30_000, handshakeTimeoutMs = 10_000, idleTimeoutMs = 90_000 } = settings;
  const context = secureContext(trust);

  const open = async (secured: boolean, host: string, port: number, signal?: AbortSignal): Promise<Connection> => {
    const raw = await dial(network, clock, { host, port }, connectTimeoutMs, signal);
    if (!secured) return raw;
    return secure(raw, host, { clock, tls: trust, timeoutMs: handshakeTimeoutMs, context, ...(signal && { signal }) });
  };

  const pool = { keepAlive: true, scheduling: "lifo", maxFreeSockets: 64, timeout: idleTimeoutMs } as const;
  const plainAgent = new http.Agent(pool);
  const secureAgent = new https.Agent(pool);
  plainAgent.createConnection = connectWith((host, port) => open(false, host, port));
  secureAgent.createConnection = connectWith((host, port) => open(true, host, port));

  return {
    request(request) {
      const url = new URL(request.url);
      const secured = url.protocol === "https:";
      return send(request, url, secured ? https.request : http.request, secured ? secureAgent : plainAgent);
    },
    connect(target, options = {}) {
      const url = new URL(target);
      const secured = url.protocol === "https:" || url.protocol === "wss:";
      return open(secured, hostOf(url.hostname), Number(url.port) || (secured ? 443 : 80), options.signal);
    },
    close() {
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
  const limit = new AbortController();
  const timer = clock.timer(timeoutMs, () => limit.abort(connectTimeout(address)), { background: true });
  try {
    return await network.dial(address, { signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal });
  } finally {
    timer.cancel();
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
