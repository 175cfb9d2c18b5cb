import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

const SERVICES = "/api/v1/namespaces/default/services";
const MERGE = { "content-type": "application/merge-patch+json" };

interface Port {
  name?: string;
  port: number;
  nodePort?: number;
}
interface Service {
  spec: { type: string; ports: Port[]; allocateLoadBalancerNodePorts?: boolean };
  message?: string;
}

let cluster: TestCluster;
let admin: TestClient;

beforeAll(async () => {
  cluster = await startTestCluster();
  admin = createTestClient(cluster, cluster.adminToken);
});
afterAll(async () => {
  admin.http.close();
  await cluster.close();
});

async function ask(method: string, path: string, body: unknown, headers = {}): Promise<Service> {
  return JSON.parse((await admin.send(method, SERVICES + path, body, headers)).text) as Service;
}

const service = (name: string, spec: object) => ({ metadata: { name }, spec: { ports: [{ port: 80 }], ...spec } });

test("ports of nodes are given, kept through changes, and taken with the type", async () => {
  const two = [
    { name: "a", port: 80 },
    { name: "b", port: 81, nodePort: 30_123 },
  ];
  const made = await ask("POST", "", service("web", { type: "NodePort", ports: two }));
  const [first, second] = made.spec.ports.map(({ nodePort }) => nodePort);
  expect(first).toBeGreaterThanOrEqual(30_000);
  expect(first).toBeLessThanOrEqual(32_767);
  expect(second).toBe(30_123);
  const changed = await ask("PATCH", "/web", { spec: { ports: [{ name: "a", port: 90 }] } }, MERGE);
  expect(changed.spec.ports).toMatchObject([{ name: "a", port: 90, nodePort: first }]);
  const plain = await ask("PATCH", "/web", { spec: { type: "ClusterIP", externalTrafficPolicy: null } }, MERGE);
  expect(plain.spec.ports[0]).not.toHaveProperty("nodePort");
  const again = await ask("PATCH", "/web", { spec: { type: "NodePort" } }, MERGE);
  expect(again.spec.ports[0]?.nodePort).toBeGreaterThanOrEqual(30_000);
});

test("one port is for one service, and out of a range", async () => {
  const wants = (nodePort: number) => ({ type: "NodePort", ports: [{ port: 80, nodePort }] });
  await ask("POST", "", service("first", wants(30_200)));
  expect((await ask("POST", "", service("second", wants(30_200)))).message).toBe(
    'Service "second" is invalid: spec.ports[0].nodePort: Invalid value: 30200: provided port is already allocated',
  );
  expect((await ask("POST", "", service("second", wants(80)))).message).toBe(
    'Service "second" is invalid: spec.ports[0].nodePort: Invalid value: 80: provided port is not in the valid range. The range of valid ports is 30000-32767',
  );
});

test("a load balancer has them as well, unless it says no; its address is awaited", async () => {
  const made = await ask("POST", "", service("balanced", { type: "LoadBalancer" }));
  expect(made.spec).toMatchObject({ allocateLoadBalancerNodePorts: true });
  expect(made.spec.ports[0]?.nodePort).toBeGreaterThanOrEqual(30_000);
  const none = { type: "LoadBalancer", allocateLoadBalancerNodePorts: false };
  expect((await ask("POST", "", service("bare", none))).spec.ports[0]).not.toHaveProperty("nodePort");
  const status = { status: { loadBalancer: { ingress: [{ ip: "192.0.2.7" }] } } };
  await ask("PATCH", "/bare/status", status, MERGE);
  const accept = "application/json;as=Table;v=v1;g=meta.k8s.io";
  const { text } = await admin.send("GET", SERVICES, undefined, { accept });
  const rows = (JSON.parse(text) as { rows: { cells: string[] }[] }).rows.map(({ cells }) => [cells[0], cells[3]]);
  expect(rows).toContainEqual(["balanced", "<pending>"]);
  expect(rows).toContainEqual(["bare", "192.0.2.7"]);
});
