import { createHttpClientFactory, type Clock, type HttpClient, type Network } from "../platform/index.ts";
import type { Administrator } from "./administrator.ts";
import { ClusterError } from "./cluster-error.ts";
import type { KubeObject } from "./kube-object.ts";
import { createResourceNames } from "./resource-names.ts";
import { watchLines, type WatchEvent } from "./watch-lines.ts";

export type Query = Record<string, string | number | boolean>;

export interface Deletion {
  gracePeriodSeconds?: number;
  propagationPolicy?: "Background" | "Foreground" | "Orphan";
}

/** An administrator's way to an existing cluster, in JSON. What the API server refuses rejects with a `ClusterError`. */
export interface ClusterClient {
  readonly administrator: Administrator;
  /** `https://…` without a slash at its end. */
  readonly url: string;
  readonly http: HttpClient;
  authHeaders(): Promise<Record<string, string>>;
  /** Whatever is answered. `contentType` is that of the body. */
  request(
    method: string,
    path: string,
    body?: unknown,
    contentType?: string,
  ): Promise<{ status: number; body: string }>;
  /** Of a path such as `/api/v1/namespaces/x/pods`. */
  get<T>(path: string, query?: Query): Promise<T>;
  list(path: string, query?: Query): Promise<{ metadata: { resourceVersion: string }; items: KubeObject[] }>;
  create<T extends KubeObject>(object: T): Promise<T>;
  /** Creates an object, or puts it in the place of the one that is there. */
  apply(object: KubeObject): Promise<void>;
  /** Creates an object, or lays it over the one that is there (JSON merge patch). */
  applyPart(object: KubeObject): Promise<void>;
  /** What is not there is as good as deleted. */
  delete(object: Pick<KubeObject, "apiVersion" | "kind" | "metadata">, how?: Deletion): Promise<void>;
  /** Resolves when the server ends it; rejects with a `ClusterError` (410 …), or with the signal's reason. */
  watch(path: string, query: Query, onEvent: (event: WatchEvent) => void, signal: AbortSignal): Promise<void>;
  /** Where an object is, or the list of its kind when it has no name. */
  pathOf(object: {
    apiVersion: string;
    kind: string;
    metadata: { name?: string; namespace?: string };
  }): Promise<string>;
  close(): void;
}

/** Once what `stop` gives has aborted it asks for nothing any more: what is only read breaks off, what changes something is waited for. */
export function createClusterClient(
  administrator: Administrator,
  { network, clock, stop }: { network: Network; clock: Clock; stop?: () => AbortSignal | undefined },
): ClusterClient {
  const http = createHttpClientFactory({ network, clock, idleTimeoutMs: 30_000 })(administrator.tls);
  const { url } = administrator;

  async function send(
    method: string,
    path: string,
    body?: unknown,
    contentType = "application/json",
    signal?: AbortSignal,
  ) {
    const stopped = stop?.();
    stopped?.throwIfAborted();
    const ends = [signal, method === "GET" ? stopped : undefined].filter((end) => end !== undefined);
    return http.request({
      method,
      url: url + path,
      headers: {
        accept: "application/json",
        "user-agent": "faultline",
        ...(body === undefined ? {} : { "content-type": contentType }),
        ...(await administrator.authHeaders()),
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      ...(ends.length === 0 ? {} : { signal: AbortSignal.any(ends) }),
    });
  }

  async function exchange<T>(method: string, path: string, body?: unknown, contentType?: string): Promise<T> {
    const response = await send(method, path, body, contentType);
    const text = await response.text();
    if (response.status >= 300) throw new ClusterError(`${method} ${path}`, response.status, text);
    return JSON.parse(text) as T;
  }

  const get = <T>(path: string, query: Query = {}) => exchange<T>("GET", withQuery(path, query));
  const { pathOf } = createResourceNames((path) => get(path));

  const client: ClusterClient = {
    administrator,
    url,
    http,
    authHeaders: () => administrator.authHeaders(),
    async request(method, path, body, contentType) {
      const response = await send(method, path, body, contentType);
      return { status: response.status, body: await response.text() };
    },
    get,
    list: (path, query) => get(path, query),
    async create(object) {
      const { name: _, ...metadata } = object.metadata;
      return exchange("POST", await pathOf({ ...object, metadata }), object);
    },
    async apply(object) {
      try {
        await client.create(object);
      } catch (error) {
        if (!(error instanceof ClusterError && error.reason === "AlreadyExists")) throw error;
        const path = await pathOf(object);
        const { metadata } = await get<KubeObject>(path);
        const { resourceVersion = "" } = metadata;
        await exchange("PUT", path, { ...object, metadata: { ...object.metadata, resourceVersion } });
      }
    },
    async applyPart(object) {
      try {
        await client.create(object);
      } catch (error) {
        if (!(error instanceof ClusterError && error.reason === "AlreadyExists")) throw error;
        await exchange("PATCH", await pathOf(object), object, "application/merge-patch+json");
      }
    },
    async delete(object, how = {}) {
      const options = { apiVersion: "v1", kind: "DeleteOptions", ...how };
      await exchange("DELETE", await pathOf(object), options).catch((error: unknown) => {
        if (!(error instanceof ClusterError && error.status === 404)) throw error;
      });
    },
    async watch(path, query, onEvent, signal) {
      const target = withQuery(path, { ...query, watch: true });
      const response = await send("GET", target, undefined, undefined, signal);
      if (response.status >= 300) throw new ClusterError(`GET ${target}`, response.status, await response.text());
      for await (const event of watchLines(response.body)) {
        if (event.type === "ERROR")
          throw new ClusterError(`GET ${target}`, statusOf(event), JSON.stringify(event.object));
        onEvent(event);
      }
    },
    pathOf,
    close: () => http.close(),
  };
  return client;
}

function statusOf({ object }: WatchEvent): number {
  return typeof object["code"] === "number" ? object["code"] : 500;
}

function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]);
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}
