import type { User } from "../../fake-apiserver/authentication/user.ts";
import type { IncomingRequest } from "../../fake-apiserver/http/request-front.ts";
import {
  createHttpClientFactory,
  type Clock,
  type Connection,
  type HttpResponse,
  type Network,
  type TlsOptions,
} from "../../src/platform/index.ts";
import { AnswerLost } from "../../fake-apiserver/http/answer.ts";
import { credentialsOf, type Credentials, type CredentialsFor } from "./credentials.ts";
import { askUpgrade, type Upgraded } from "./ask-upgrade.ts";
import { createSpareConnections } from "./spare-connections.ts";
import { requestHeaders } from "./forwarded-headers.ts";

/** The API server behind the proxy. */
export interface UpstreamServer {
  /** `https://…`, where it is. A path is put before those of requests. */
  url: string;
  /** Whom to trust; the system's authorities when left out. */
  caPem?: string;
  /** Any certificate will do. */
  insecure?: boolean;
  /** Client certificate of whoever the credentials are headers for: with it go those that hold no `Authorization`. PEM. */
  cert?: string;
  key?: string;
}

/** The way of requests to the API server behind the proxy. */
export interface Upstream {
  /** Sends it with what it says itself, or with this in place of it. Rejects with `AnswerLost`, or with a `StatusError` of the proxy's own. */
  send(request: IncomingRequest, instead?: Instead): Promise<HttpResponse>;
  /** Asks for an upgrade by the client's method, path and credentials. Rejects likewise. */
  upgrade(
    request: IncomingRequest,
    asked: { protocol: string; headers: Headers; as: User | undefined },
  ): Promise<Upgraded | HttpResponse>;
  /** Ends all connections, upgraded ones too. */
  close(): void;
}

type Headers = Record<string, string | string[]>;

export interface Instead {
  headers?: Headers;
  body?: Buffer;
  /** In place of whoever sent the request. */
  as?: User | undefined;
}

/** Shorter than an API server keeps a connection (90 s), so that none ends while a request is under way to it. */
const IDLE_MS = 30_000;

export function createUpstream(options: {
  network: Network;
  clock: Clock;
  server: UpstreamServer;
  credentialsFor: CredentialsFor;
}): Upstream {
  const { network, clock, server, credentialsFor } = options;
  const { url, caPem, insecure = false, cert, key } = server;
  const base = url.replace(/\/+$/, "");
  const createClient = createHttpClientFactory({ network, clock, idleTimeoutMs: IDLE_MS });
  const trust = { insecureSkipVerify: insecure, ...(caPem === undefined ? {} : { ca: caPem }) };
  const wayOf = (tls: TlsOptions) => {
    const http = createClient(tls);
    const open = (signal?: AbortSignal) => http.connect(base, signal && { signal });
    return { http, connections: createSpareConnections(clock, open) };
  };
  const bare = wayOf(trust);
  const certified = cert === undefined || key === undefined ? bare : wayOf({ ...trust, cert, key });
  const upgraded = new Set<Connection>();

  function wayFor(user: User | undefined, credentials: Credentials): typeof bare {
    const hasToken = Object.keys(credentials).some((name) => name.toLowerCase() === "authorization");
    // Whom the proxy does not know must not come with somebody's certificate, which would count before their token.
    return user === undefined || hasToken ? bare : certified;
  }

  function whileWanted(request: IncomingRequest): AbortSignal {
    const gone = new AbortController();
    request.onGone(() => gone.abort(new AnswerLost("client closed the connection")));
    return gone.signal;
  }

  function tracked(connection: Connection): Connection {
    upgraded.add(connection);
    connection.once("close", () => upgraded.delete(connection));
    return connection;
  }

  return {
    async send(request, { headers = {}, body = request.body, as: user = request.user } = {}) {
      const credentials = await credentialsOf(request, user, credentialsFor);
      const sent = {
        method: request.message.method,
        url: base + request.message.url,
        headers: { ...requestHeaders(request.message.headers), ...headers, ...credentials },
        signal: whileWanted(request),
        ...(body.length === 0 && request.message.body === undefined ? {} : { body }),
      };
      return wayFor(user, credentials)
        .http.request(sent)
        .catch((error: unknown) => {
          throw lostBecause(error);
        });
    },
    async upgrade(request, { protocol, headers, as: user = request.user }) {
      const credentials = await credentialsOf(request, user, credentialsFor);
      const { method, url: path, headers: given } = request.message;
      try {
        const signal = whileWanted(request);
        const all = { ...requestHeaders(given), ...headers, ...credentials };
        const asked = { method, url: base + path, headers: all, protocol, signal };
        const { connections } = wayFor(user, credentials);
        const first = await connections.take(signal);
        // Nothing begins with an upgrade: it may be asked for twice.
        return await askUpgrade(tracked(first.connection), asked).catch(async (error: unknown) => {
          if (!first.isSpare || signal.aborted) throw error;
          return askUpgrade(tracked((await connections.take(signal)).connection), asked);
        });
      } catch (error) {
        throw lostBecause(error);
      }
    },
    close() {
      for (const { http, connections } of new Set([bare, certified])) {
        connections.close();
        http.close();
      }
      for (const connection of upgraded) connection.destroy();
    },
  };
}

/** As the History is told. */
export function lostBecause(error: unknown): AnswerLost {
  if (error instanceof AnswerLost) return error;
  return new AnswerLost(`upstream: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
