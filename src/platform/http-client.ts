import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import type { Http2Settings } from "./http2/http2-settings.ts";
import type { Connection } from "./network.ts";

export interface TlsOptions {
  /** PEM; unset means the system's authorities. */
  ca?: string;
  cert?: string;
  key?: string;
  insecureSkipVerify?: boolean;
  /** Whom the server's certificate has to be for; unset: the host of the URL. */
  serverName?: string;
}

export interface HttpRequest {
  method: string;
  /** Absolute, `http:` or `https:`. */
  url: string;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
  /** Aborting rejects `request`, or destroys the response body with the signal's reason. */
  signal?: AbortSignal;
}

export interface HttpResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** Destroyed with the error of the connection when that breaks before the end. */
  body: Readable;
  /** The whole body; rejects like `body` fails. */
  text(): Promise<string>;
}

/**
 * HTTP over `Network` with kept-alive connections. Errors are Node's own, with their codes; a handshake that takes too long has the
 * code `TLS_HANDSHAKE_TIMEOUT`, a connect that does `ETIMEDOUT`, and what only HTTP/2 knows is an `Http2Error`.
 */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpResponse>;
  /** A connection of its own to the server of `url`, TLS done, for protocols that leave HTTP/1.1 (WebSocket). Never pooled. */
  connect(url: string, options?: { signal?: AbortSignal }): Promise<Connection>;
  close(): void;
}

export interface HttpVersions {
  /** Offers HTTP/2 to servers that are spoken to by TLS; without it HTTP/1.1 is all. */
  http2?: Http2Settings;
}

/** Makes a client with the given trust and identity; passed in, so that a test can stand between a subject and its servers. */
export type CreateHttpClient = (tls?: TlsOptions, versions?: HttpVersions) => HttpClient;
