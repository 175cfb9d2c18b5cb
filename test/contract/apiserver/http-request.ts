import {
  createHttpClientFactory,
  createSocketNetwork,
  createWallClock,
  type HttpClient,
} from "../../../src/platform/index.ts";
import type { TestCluster } from "./test-cluster.ts";

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

export interface TestClient {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  http: HttpClient;
}

/** Plain HTTP to a test cluster, as the user behind the token. */
export function createTestClient(cluster: TestCluster, token: string | undefined): TestClient {
  const http = createHttpClientFactory({ network: createSocketNetwork(), clock: createWallClock() })({
    ca: cluster.caPem,
  });
  return {
    http,
    async send(method, path, body, headers = {}) {
      const response = await http.request({
        method,
        url: cluster.url + path,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
  };
}
