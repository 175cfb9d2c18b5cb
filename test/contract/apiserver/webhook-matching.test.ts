import { connect } from "node:tls";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { JsonObject } from "../../../fake-apiserver/storage/json.ts";
import { createSocketNetwork } from "../../../src/platform/index.ts";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";
import { configurationsFor, startWebhookServer, type WebhookServer } from "./webhook-server.ts";

const network = createSocketNetwork();
let cluster: TestCluster;
let admin: TestClient;
let server: WebhookServer;
let webhooks: ReturnType<typeof configurationsFor>;

beforeAll(async () => {
  server = await startWebhookServer(["127.0.0.1", "policy.default.svc"]);
  cluster = await startTestCluster({ dial: () => network.dial({ host: "127.0.0.1", port: server.port }) });
  admin = createTestClient(cluster, cluster.adminToken);
  webhooks = configurationsFor(admin, server);
  for (const [name, labels] of Object.entries({ open: {}, guarded: { guard: "on" } })) {
    await admin.send("POST", "/api/v1/namespaces", { metadata: { name, labels } });
  }
});
afterEach(async () => {
  await webhooks.clear();
  server.asked.length = 0;
});
afterAll(async () => {
  admin.http.close();
  await cluster.close();
  await server.close();
});

const spec = { containers: [{ name: "main", image: "alpine" }] };
const rule = (operations: string[], resources: string[], more: object = {}) => ({
  rules: [{ operations, apiGroups: ["*"], apiVersions: ["*"], resources, ...more }],
});

async function createPod(namespace: string, name: string, labels: Record<string, string> = {}) {
  const reply = await admin.send("POST", `/api/v1/namespaces/${namespace}/pods`, { metadata: { name, labels }, spec });
  return JSON.parse(reply.text) as JsonObject;
}

/** What a webhook was asked: `CREATE namespaces/guarded`. */
const asked = () =>
  server.asked.splice(0).map(({ request }) => {
    const { group, resource } = request["resource"] as { group: string; resource: string };
    const names = [group, resource, request["subResource"], request["name"]].filter(Boolean).join("/");
    return `${request.operation} ${names}`;
  });

test("groups, versions, resources and scopes", async () => {
  await webhooks.validating("one", {
    rules: [
      { operations: ["CREATE"], apiGroups: ["apps"], apiVersions: ["v1"], resources: ["deployments"] },
      { operations: ["CREATE"], apiGroups: [""], apiVersions: ["v2"], resources: ["configmaps"] },
      { operations: ["CREATE"], apiGroups: [""], apiVersions: ["v1"], resources: ["*"], scope: "Cluster" },
    ],
  });
  await createPod("open", "rules");
  await admin.send("POST", "/api/v1/namespaces/open/configmaps", { metadata: { name: "rules" } });
  await admin.send("POST", "/api/v1/namespaces", { metadata: { name: "rules" } });
  const selector = { matchLabels: { app: "a" } };
  const template = { metadata: { labels: { app: "a" } }, spec };
  const deployment = { metadata: { name: "rules" }, spec: { replicas: 0, selector, template } };
  await admin.send("POST", "/apis/apps/v1/namespaces/open/deployments", deployment);
  expect(asked()).toEqual(["CREATE namespaces/rules", "CREATE apps/deployments/rules"]);
});

test("the labels of the namespace and of the object", async () => {
  const guarded = { matchLabels: { guard: "on" } };
  await webhooks.validating("namespaced", { ...rule(["*"], ["*"]), namespaceSelector: guarded });
  await webhooks.validating("labelled", {
    ...rule(["*"], ["pods"]),
    objectSelector: { matchExpressions: [{ key: "skip", operator: "DoesNotExist" }] },
  });
  await createPod("open", "selected", { skip: "yes" });
  expect(asked()).toEqual([]);
  await createPod("guarded", "selected", { skip: "yes" });
  expect(asked()).toEqual(["CREATE pods/selected"]);
  // What it was and what it is to be count both.
  const merge = { "content-type": "application/merge-patch+json" };
  await admin.send("PATCH", "/api/v1/namespaces/open/pods/selected", { metadata: { labels: { skip: null } } }, merge);
  expect(asked()).toEqual(["UPDATE pods/selected"]);
  // Of a namespace its own labels count, those that it is about to have.
  await admin.send("PATCH", "/api/v1/namespaces/open", { metadata: { labels: { guard: "on" } } }, merge);
  await admin.send("PATCH", "/api/v1/namespaces/open", { metadata: { labels: { guard: null } } }, merge);
  expect(asked()).toEqual(["UPDATE namespaces/open"]);
  // What is in no namespace is never left out by one.
  await admin.send("POST", "/apis/scheduling.k8s.io/v1/priorityclasses", { metadata: { name: "urgent" }, value: 7 });
  expect(asked()).toEqual(["CREATE scheduling.k8s.io/priorityclasses/urgent"]);
});

test("conditions in CEL", async () => {
  await webhooks.validating("conditional", {
    matchConditions: [
      { name: "not-mine", expression: "request.userInfo.username != 'jane'" },
      { name: "labelled", expression: "object.metadata.labels['ask'] == 'yes'" },
      { name: "new", expression: "oldObject == null && !request.dryRun" },
    ],
  });
  await createPod("open", "condition-1", { ask: "no" });
  expect(asked()).toEqual([]);
  await createPod("open", "condition-2", { ask: "yes" });
  expect(asked()).toEqual(["CREATE pods/condition-2"]);
  const refused = await createPod("open", "condition-3", { other: "label" });
  expect(refused).toMatchObject({
    code: 403,
    reason: "Forbidden",
    message:
      "pods \"condition-3\" is forbidden: expression 'object.metadata.labels['ask'] == 'yes'' resulted in error: no such key: ask",
  });
  await webhooks.clear();
  await webhooks.validating("conditional", {
    failurePolicy: "Ignore",
    matchConditions: [{ name: "labelled", expression: "object.metadata.labels['ask'] == 'yes'" }],
  });
  expect(await createPod("open", "condition-4")).toMatchObject({ kind: "Pod" });
  expect(asked()).toEqual([]);
});

test("subresources: bindings, evictions, tokens, sizes", async () => {
  await createPod("open", "sub");
  await createPod("open", "evicted");
  const selector = { matchLabels: { app: "s" } };
  const template = { metadata: { labels: { app: "s" } }, spec };
  await admin.send("POST", "/apis/apps/v1/namespaces/open/deployments", {
    metadata: { name: "sized" },
    spec: { replicas: 0, selector, template },
  });
  await webhooks.mutating("subs", rule(["CREATE", "UPDATE"], ["pods/*", "serviceaccounts/token", "*/scale"]));
  const path = "/api/v1/namespaces/open";
  await admin.send("POST", `${path}/pods/sub/binding`, {
    metadata: { name: "sub" },
    target: { kind: "Node", name: "n" },
  });
  await admin.send("POST", `${path}/pods/evicted/eviction`, { metadata: { name: "evicted" } });
  await admin.send("POST", `${path}/serviceaccounts/default/token`, { spec: {} });
  const merge = { "content-type": "application/merge-patch+json" };
  const scale = "/apis/apps/v1/namespaces/open/deployments/sized/scale";
  server.on("/subs", ({ object }) =>
    object?.["kind"] === "Scale"
      ? {
          allowed: true,
          patchType: "JSONPatch",
          patch: Buffer.from('[{"op":"replace","path":"/spec/replicas","value":2}]').toString("base64"),
        }
      : { allowed: true },
  );
  const scaled = await admin.send("PATCH", scale, { spec: { replicas: 5 } }, merge);
  expect((JSON.parse(scaled.text) as JsonObject)["spec"]).toEqual({ replicas: 2 });
  const kinds = server.asked.map(({ request }) => {
    const { group, kind } = request["kind"] as { group: string; kind: string };
    return [group, kind, request.object?.["kind"], request["name"]].join(" ");
  });
  expect(kinds).toEqual([
    " Binding Binding sub",
    "policy Eviction Eviction evicted",
    "authentication.k8s.io TokenRequest TokenRequest default",
    "autoscaling Scale Scale sized",
  ]);
  expect(asked()).toEqual([
    "CREATE pods/binding/sub",
    "CREATE pods/eviction/evicted",
    "CREATE serviceaccounts/token/default",
    "UPDATE apps/deployments/scale/sized",
  ]);
  expect(cluster.store.get("pods", "open", "evicted")).toBeUndefined();
});

test("whoever goes into a pod", async () => {
  await createPod("open", "entered");
  await webhooks.validating("door", rule(["CONNECT"], ["pods/exec"]));
  server.on("/door", () => ({ allowed: false, status: { code: 403, reason: "Forbidden", message: "nobody goes in" } }));
  const url = new URL(cluster.url);
  const socket = connect({ host: url.hostname, port: Number(url.port), ca: cluster.caPem });
  const query = "command=sh&command=-c&command=id&container=main&stdin=true&stdout=true";
  socket.write(
    `GET /api/v1/namespaces/open/pods/entered/exec?${query} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${cluster.adminToken}\r\n` +
      "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
  );
  const [answer] = (await once(socket, "data")) as [Buffer];
  socket.destroy();
  expect(answer.toString()).toMatch(/^HTTP\/1.1 403 /);
  expect(server.asked.findLast(({ path }) => path === "/door")?.request).toMatchObject({
    operation: "CONNECT",
    kind: { group: "", version: "v1", kind: "PodExecOptions" },
    resource: { resource: "pods" },
    subResource: "exec",
    name: "entered",
    namespace: "open",
    object: {
      kind: "PodExecOptions",
      apiVersion: "v1",
      stdin: true,
      stdout: true,
      container: "main",
      command: ["sh", "-c", "id"],
    },
    oldObject: null,
    options: null,
  });
});

test("a webhook that is a service of the cluster", async () => {
  const service = { namespace: "default", name: "policy", path: "/inside", port: 8443 };
  const { caBundle } = server;
  await webhooks.validating("inside", { clientConfig: { service, caBundle } });
  const prefix =
    'Internal error occurred: failed calling webhook "inside.example.com": failed to call webhook: Post "https://policy.default.svc:8443/inside?timeout=10s": ';
  expect(await createPod("open", "served")).toMatchObject({ message: `${prefix}service "policy" not found` });
  cluster.apply([
    {
      kind: "Service",
      apiVersion: "v1",
      metadata: { name: "policy" },
      spec: { selector: { app: "policy" }, ports: [{ port: 8443, targetPort: "https" }] },
    },
  ]);
  expect(await createPod("open", "served")).toMatchObject({
    message: `${prefix}no endpoints available for service "policy"`,
  });
  const ports = [{ name: "https", containerPort: 4443 }];
  cluster.apply([
    {
      kind: "Pod",
      apiVersion: "v1",
      metadata: { name: "policy-1", labels: { app: "policy" } },
      spec: { containers: [{ name: "main", image: "policy", ports }] },
      status: { conditions: [{ type: "Ready", status: "True" }] },
    },
  ]);
  expect(await createPod("open", "served")).toMatchObject({ kind: "Pod" });
  expect(server.asked.filter(({ path }) => path === "/inside")).toHaveLength(1);
});
