import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHttpClientFactory, createSocketNetwork, createWallClock } from "../../../src/platform/index.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

const network = createSocketNetwork();
const dialled: { pod: string; port: number }[] = [];
const seen: IncomingMessage[] = [];
let cluster: TestCluster;

/** What a container listens with. */
const inside = createServer((request, response) => {
  seen.push(request);
  response.writeHead(418, { "content-type": "text/x", "x-own": "kept" });
  request.pipe(response);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
  const { port: listening } = inside.address() as AddressInfo;
  cluster = await startTestCluster({
    dial({ pod, port }) {
      dialled.push({ pod, port });
      return network.dial({ host: "127.0.0.1", port: port === 9 ? 9 : listening });
    },
  });
  const service = (name: string, selector: object) => ({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, namespace: "default" },
    spec: {
      selector,
      ports: [
        { name: "web", port: 80, targetPort: 8080 },
        { name: "closed", port: 9, targetPort: 9 },
      ],
    },
  });
  const pod = (name: string, labels: Record<string, string>, ready: string) => ({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, namespace: "default", labels },
    spec: { containers: [{ name: "main", image: "alpine" }] },
    status: { phase: "Running", conditions: [{ type: "Ready", status: ready }] },
  });
  cluster.apply([
    service("web", { app: "web" }),
    service("sleepy", { app: "sleepy" }),
    pod("web-1", { app: "web", more: "too" }, "True"),
    pod("sleepy-1", { app: "sleepy" }, "False"),
  ]);
});
afterAll(async () => {
  await cluster.close();
  inside.close();
});

async function ask(target: string, path: string, method = "GET", body = "", kind = "services") {
  const client = createHttpClientFactory({ network, clock: createWallClock() })({ ca: cluster.caPem });
  const answer = await client.request({
    method,
    url: `${cluster.url}/api/v1/namespaces/default/${kind}/${target}/proxy${path}`,
    headers: { authorization: `Bearer ${cluster.adminToken}` },
    ...(body === "" ? {} : { body }),
  });
  const text = await answer.text();
  client.close();
  return { status: answer.status, headers: answer.headers, text };
}

test("a request goes to the service's port of a ready pod, without the client's credentials, and its answer comes back", async () => {
  const answer = await ask("http:web:80", "/a/b?c=d", "POST", "words");
  expect(answer).toMatchObject({ status: 418, text: "words", headers: { "content-type": "text/x", "x-own": "kept" } });
  expect(dialled.at(-1)).toEqual({ pod: "web-1", port: 8080 });
  expect(seen.at(-1)).toMatchObject({ method: "POST", url: "/a/b?c=d" });
  expect(seen.at(-1)?.headers.authorization).toBeUndefined();
  expect(await ask("web:web", "")).toMatchObject({ status: 418 });
  expect(seen.at(-1)?.url).toBe("/");
});

test.each([
  ["web:81", 503, 'no service port "81" found for service "web"'],
  ["sleepy:80", 503, 'no endpoints available for service "sleepy"'],
  ["web:9", 503, "error trying to reach service: connect ECONNREFUSED 127.0.0.1:9"],
  ["https:web:80", 503, "error trying to reach service: "],
  ["nobody:80", 404, 'services "nobody" not found'],
  ["ftp:web:80", 400, 'invalid service request "ftp:web:80"'],
])("%s is refused with %i", async (target, code, message) => {
  const { status, text } = await ask(target, "/");
  expect(status).toBe(code);
  expect(JSON.parse(text)).toMatchObject({ kind: "Status", code, message: expect.stringContaining(message) as string });
});

test("proxies to pods are refused as something that there is not", async () => {
  const { status, text } = await ask("web-1", "/", "GET", "", "pods");
  expect([status, JSON.parse(text)]).toMatchObject([404, { kind: "Status", reason: "NotFound" }]);
});
