import type { Clock, HttpClient, HttpResponse } from "../../platform/index.ts";
import type { ClusterConnection } from "../connection/cluster-connection.ts";
import { errorName } from "../retry/error-names.ts";
import { KubeError, kubeError, TransportError } from "./kube-error.ts";
import { textWithinLimit, withinLimit } from "./answer-limit.ts";
import { readWatch, type WatchEvent } from "./watch-stream.ts";

/** A refusal that says when to come again is obeyed this often (executor facts 2.1). */
const MAX_RETRY_AFTER = 10;

export type Query = Record<string, string | number | boolean>;

/** The Kubernetes API in JSON. Rejects with `KubeError`, `TransportError`, or the reason of the signal. */
export interface KubeClient {
  readonly connection: ClusterConnection;
  readonly http: HttpClient;
  readonly userAgent: string;
  /** Does it again, once, with a new token where the server no longer takes the old one. */
  authorized<T>(act: () => Promise<T>): Promise<T>;
  get<T>(path: string, signal: AbortSignal, query?: Query): Promise<T>;
  create<T>(path: string, body: T, signal: AbortSignal): Promise<T>;
  update<T>(path: string, body: T, signal: AbortSignal): Promise<T>;
  delete(path: string, options: DeleteOptions, signal: AbortSignal): Promise<void>;
  /** Bytes of a growing text, such as a container's log. Ends when the server ends it; rejects when the stream breaks. */
  stream(path: string, query: Query, signal: AbortSignal): AsyncIterable<Buffer>;
  /** Ends when the server ends it; rejects when the stream breaks. */
  watch<T>(path: string, query: Query, signal: AbortSignal): AsyncIterable<WatchEvent<T>>;
}

export interface DeleteOptions {
  gracePeriodSeconds?: number;
  propagationPolicy?: "Background" | "Foreground" | "Orphan";
}

export function createKubeClient(options: {
  connection: ClusterConnection;
  http: HttpClient;
  clock: Clock;
  userAgent: string;
}): KubeClient {
  const { http, clock, userAgent } = options;
  const connection = { ...options.connection };

  const authorized: KubeClient["authorized"] = async (act) => {
    const used = connection.token;
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof KubeError) || error.status !== 401) throw error;
      // Another request may have brought a new one meanwhile.
      if (connection.token === used) connection.token = (await connection.renewToken?.().catch(() => used)) ?? used;
      if (connection.token === used) throw error;
      return act();
    }
  };

  const send = (...request: Parameters<typeof sendOnce>) => authorized(() => sendOnce(...request));

  const textOf = (method: string, url: string, signal: AbortSignal, response: HttpResponse) =>
    transport(method, url, signal, () => textWithinLimit(clock, signal, response));

  /** `unlimited`: the answer may begin whenever it likes. */
  const sendOnce = async (
    method: string,
    path: string,
    signal: AbortSignal,
    query: Query,
    body?: unknown,
    unlimited = false,
  ) => {
    const url = requestUrl(connection.server, path, query);
    const headers = {
      accept: "application/json",
      "user-agent": userAgent,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...authorization(connection),
    };
    const payload = body === undefined ? {} : { body: JSON.stringify(body) };
    for (let attempt = 1; ; attempt++) {
      const ask = (until: AbortSignal) => http.request({ method, url, headers, signal: until, ...payload });
      const response = await transport(method, url, signal, () =>
        unlimited ? ask(signal) : withinLimit(clock, signal, ask),
      );
      if (response.status < 300) return { response, url };
      const text = await textOf(method, url, signal, response);
      const pause = attempt <= MAX_RETRY_AFTER ? retryAfterMs(response) : undefined;
      if (pause === undefined) throw kubeError(response.status, text, `${method.toLowerCase()} ${path}`);
      await clock.sleep(pause, signal);
    }
  };

  const exchange = async <T>(method: string, path: string, signal: AbortSignal, query: Query, body?: unknown) => {
    const { response, url } = await send(method, path, signal, query, body);
    const text = await textOf(method, url, signal, response);
    try {
      return JSON.parse(text) as T;
    } catch {
      throw new TransportError(`${method} ${url}: the answer is not JSON: ${text.slice(0, 200)}`);
    }
  };

  return {
    connection,
    http,
    userAgent,
    authorized,
    get: (path, signal, query = {}) => exchange("GET", path, signal, query),
    create: (path, body, signal) => exchange("POST", path, signal, {}, body),
    update: (path, body, signal) => exchange("PUT", path, signal, {}, body),
    async delete(path, deletion, signal) {
      await exchange("DELETE", path, signal, {}, { apiVersion: "v1", kind: "DeleteOptions", ...deletion });
    },
    async *stream(path, query, signal) {
      // A kubelet begins its answer with the first line of the log.
      const { response, url } = await send("GET", path, signal, query, undefined, true);
      try {
        yield* response.body as AsyncIterable<Buffer>;
      } catch (error) {
        signal.throwIfAborted();
        throw transportError("GET", url, error);
      } finally {
        response.body.destroy();
      }
    },
    async *watch(path, query, signal) {
      const { response, url } = await send("GET", path, signal, { ...query, watch: true });
      try {
        yield* readWatch(response.body);
      } catch (error) {
        signal.throwIfAborted();
        throw transportError("GET", url, error);
      } finally {
        response.body.destroy();
      }
    },
  };
}

export function requestUrl(server: string, path: string, query: Query | [string, string][]): string {
  const pairs = Array.isArray(query)
    ? query
    : Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]);
  const text = new URLSearchParams(pairs).toString();
  return text === "" ? server + path : `${server}${path}?${text}`;
}

export function authorization(connection: ClusterConnection): Record<string, string> {
  if (connection.token !== "") return { authorization: `Bearer ${connection.token}` };
  if (connection.basic === undefined) return {};
  const { username, password } = connection.basic;
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
}

/** `Post "https://host/path": read: connection reset by peer`, as Go words it. */
export function transportError(method: string, url: string, cause: unknown): TransportError {
  const verb = method.charAt(0) + method.slice(1).toLowerCase();
  return new TransportError(`${verb} ${JSON.stringify(url)}: ${errorName(cause)}`, { cause });
}

async function transport<T>(method: string, url: string, signal: AbortSignal, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    signal.throwIfAborted();
    throw transportError(method, url, error);
  }
}

function retryAfterMs(response: HttpResponse): number | undefined {
  if (response.status !== 429 && response.status < 500) return undefined;
  const seconds = Number(response.headers["retry-after"] ?? "none");
  return Number.isInteger(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
