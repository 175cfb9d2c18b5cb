import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

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

async function namespace(name: string, hard: Record<string, string>): Promise<string> {
  await admin.send("POST", "/api/v1/namespaces", { metadata: { name } });
  const path = `/api/v1/namespaces/${name}`;
  await admin.send("POST", `${path}/resourcequotas`, { metadata: { name: "q" }, spec: { hard } });
  return path;
}

async function createPod(path: string, name: string, resources: object[] = [{}]) {
  const containers = resources.map((each, index) => ({ name: `c${index}`, image: "i:1", resources: each }));
  const reply = await admin.send("POST", `${path}/pods`, { metadata: { name }, spec: { containers } });
  return reply.status === 201 ? "created" : (JSON.parse(reply.text) as { message: string }).message;
}

async function quotaStatus(path: string) {
  return (JSON.parse((await admin.send("GET", `${path}/resourcequotas/q`)).text) as { status: unknown }).status;
}

test("a full quota refuses with what was asked, what is used and what the limit is", async () => {
  const path = await namespace("few", { pods: "2" });
  expect(await createPod(path, "a")).toBe("created");
  expect(await createPod(path, "b")).toBe("created");
  expect(await createPod(path, "c")).toBe(
    'pods "c" is forbidden: exceeded quota: q, requested: pods=1, used: pods=2, limited: pods=2',
  );
  await admin.send("DELETE", `${path}/pods/a`);
  expect(await quotaStatus(path)).toEqual({ hard: { pods: "2" }, used: { pods: "1" } });
  expect(await createPod(path, "c")).toBe("created");
});

test("a pod that has ended gives its place back", async () => {
  const path = await namespace("ended", { pods: "1" });
  await createPod(path, "a");
  await admin.send("PATCH", `${path}/pods/a/status`, '{"status":{"phase":"Succeeded"}}', {
    "content-type": "application/merge-patch+json",
  });
  expect(await quotaStatus(path)).toEqual({ hard: { pods: "1" }, used: { pods: "0" } });
  expect(await createPod(path, "b")).toBe("created");
});

test("amounts are exact and in their canonical form", async () => {
  const path = await namespace("amounts", { "limits.cpu": "1500m", "limits.memory": "1Gi", "requests.cpu": "1" });
  const half = { limits: { cpu: "0.5", memory: "256Mi" }, requests: { cpu: "100m" } };
  expect(await createPod(path, "a", [half, half])).toBe("created");
  expect(await quotaStatus(path)).toEqual({
    hard: { "limits.cpu": "1500m", "limits.memory": "1Gi", "requests.cpu": "1" },
    used: { "limits.cpu": "1", "limits.memory": "512Mi", "requests.cpu": "200m" },
  });
  expect(await createPod(path, "b", [half, half, half])).toBe(
    'pods "b" is forbidden: exceeded quota: q, requested: limits.cpu=1500m,limits.memory=768Mi, used: limits.cpu=1,limits.memory=512Mi, limited: limits.cpu=1500m,limits.memory=1Gi',
  );
});

test("with a quota on cpu or memory every container must name them", async () => {
  const path = await namespace("named", { "limits.cpu": "4", "limits.memory": "4Gi" });
  expect(await createPod(path, "a", [{}, { limits: { memory: "1Gi" } }])).toBe(
    'pods "a" is forbidden: failed quota: q: must specify limits.cpu for: c0,c1; limits.memory for: c0',
  );
});

test("a limit range fills in what the quota wants to see", async () => {
  const path = await namespace("ranged", { "limits.cpu": "4" });
  await admin.send("POST", `${path}/limitranges`, {
    metadata: { name: "defaults" },
    spec: { limits: [{ type: "Container", default: { cpu: "500m" }, max: { cpu: "1" } }] },
  });
  expect(await createPod(path, "a")).toBe("created");
  expect(await quotaStatus(path)).toEqual({ hard: { "limits.cpu": "4" }, used: { "limits.cpu": "500m" } });
  expect(await createPod(path, "b", [{ limits: { cpu: "2" } }])).toBe(
    'pods "b" is forbidden: maximum cpu usage per Container is 1, but limit is 2',
  );
});

test("kinds other than pods are counted too", async () => {
  const path = await namespace("counted", { secrets: "0", "count/configmaps": "1" });
  const secret = await admin.send("POST", `${path}/secrets`, { metadata: { name: "s" } });
  expect(JSON.parse(secret.text)).toMatchObject({
    code: 403,
    reason: "Forbidden",
    message: 'secrets "s" is forbidden: exceeded quota: q, requested: secrets=1, used: secrets=0, limited: secrets=0',
    details: { name: "s", kind: "secrets" },
  });
  // kube-root-ca.crt takes the one place.
  const map = await admin.send("POST", `${path}/configmaps`, { metadata: { name: "m" } });
  expect(map.status).toBe(403);
});
