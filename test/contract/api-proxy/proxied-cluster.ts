import type { Readable } from "node:stream";
import { startFaultProxy, type FaultProxy, type FaultProxyOptions } from "../../../api-proxy/index.ts";
import { createPlanEngine, planEntrySchema, type PlanEngine } from "../../../src/faults/index.ts";
import { createMemoryRecorder, type MemoryRecorder } from "../../../src/history/index.ts";
import {
  createHttpClientFactory,
  createSeededRandom,
  createSocketNetwork,
  createWallClock,
  type HttpResponse,
} from "../../../src/platform/index.ts";
import { startTestCluster, type TestCluster } from "../apiserver/test-cluster.ts";
import { impersonatedBy } from "./behind-proxy.ts";

export interface ProxiedCluster {
  /** The API server behind the proxy. */
  upstream: TestCluster;
  proxy: FaultProxy;
  /** The proxy's. */
  history: MemoryRecorder;
  engine: PlanEngine;
  /** An administrator's token for the proxy. */
  token: string;
  /** As an administrator, or with these headers in place of their credentials. */
  send(method: string, path: string, options?: SendOptions): Promise<HttpResponse>;
}

export interface SendOptions {
  body?: string | Uint8Array | object;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** The proxy before an API server without a kubelet. */
export async function withProxy<T>(
  use: (cluster: ProxiedCluster) => Promise<T>,
  options: { plan?: readonly unknown[]; logs?: () => Readable } & Partial<FaultProxyOptions> = {},
): Promise<T> {
  const { plan = [], logs, ...given } = options;
  const clock = createWallClock();
  const network = createSocketNetwork();
  const random = createSeededRandom("proxy");
  const history = createMemoryRecorder(clock);
  const entries = plan.map((entry) => planEntrySchema.parse(entry));
  const engine = createPlanEngine({ plan: entries, recorder: history, random, clock });
  history.onEvent((event) => engine.observe(event));
  const upstream = await startTestCluster(logs && { logs });
  const proxy = await startFaultProxy({
    clock,
    network,
    random,
    history,
    faults: engine,
    upstream: { url: upstream.url, caPem: upstream.caPem },
    credentialsFor: impersonatedBy(upstream),
    ...given,
  });
  const token = proxy.addToken("admin", ["system:masters"]);
  const http = createHttpClientFactory({ network, clock })({ ca: proxy.caPem });
  try {
    return await use({
      upstream,
      proxy,
      history,
      engine,
      token,
      send(method, path, { body, headers = { authorization: `Bearer ${token}` }, signal } = {}) {
        const isText = typeof body === "string" || body instanceof Uint8Array;
        return http.request({
          method,
          url: proxy.url + path,
          headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
          ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
          ...(signal && { signal }),
        });
      },
    });
  } finally {
    http.close();
    engine.close();
    await proxy.close();
    await upstream.close();
  }
}
