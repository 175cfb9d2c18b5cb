import type { User } from "../../fake-apiserver/authentication/user.ts";
import type { IncomingRequest } from "../../fake-apiserver/http/request-front.ts";
import {
  createHttpClientFactory,
  type Clock,
  type Connection,
  type HttpClient,
  type HttpResponse,
  type Network,
} from "../../src/platform/index.ts";
import { AnswerLost } from "../../fake-apiserver/http/answer.ts";
import { credentialsOf, type Credentials, type CredentialsFor } from "./credentials.ts";
import { askUpgrade, type Upgraded } from "./ask-upgrade.ts";
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
  const bare = createClient(trust);
  const upgraded = new Set<Connection>();
  const certified = cert === undefined || key === undefined ? bare : createClient({ ...trust, cert, key });

  function clientFor(user: User | undefined, credentials: Credentials): HttpClient {
    const hasToken = Object.keys(credentials).some((name) => name.toLowerCase() === "authorization");
    // Whom the proxy does not know must not come with somebody's certificate, which would count before their token.
    return user === undefined || hasToken ? bare : certified;
  }

  function whileWanted(request: IncomingRequest): AbortSignal {
    const gone = new AbortController();
    request.onGone(() => gone.abort(new AnswerLost("client closed the connection")));
    return gone.signal;
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
      return clientFor(user, credentials)
        .request(sent)
        .catch((error: unknown) => {
          throw lostBecause(error);
        });
    },
    async upgrade(request, { protocol, headers, as: user = request.user }) {
      const credentials = await credentialsOf(request, user, credentialsFor);
      const { method, url: path, headers: given } = request.message;
      try {
        const connection = await clientFor(user, credentials).connect(base, { signal: whileWanted(request) });
        upgraded.add(connection);
        connection.once("close", () => upgraded.delete(connection));
        const all = { ...requestHeaders(given), ...headers, ...credentials };
        return await askUpgrade(connection, { method, url: base + path, headers: all, protocol });
      } catch (error) {
        throw lostBecause(error);
      }
    },
    close() {
      for (const connection of upgraded) connection.destroy();
      bare.close();
      if (certified !== bare) certified.close();
    },
  };
}

/** As the History is told. */
export function lostBecause(error: unknown): AnswerLost {
  if (error instanceof AnswerLost) return error;
  return new AnswerLost(`upstream: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
