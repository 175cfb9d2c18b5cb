import * as k8s from "@kubernetes/client-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

const OLD = "/api/v1/namespaces/default/events";
const NEW = "/apis/events.k8s.io/v1/namespaces/default/events";
const TIME = "2026-01-31T08:00:00.123456Z";

let cluster: TestCluster;
let admin: TestClient;
let events: k8s.EventsV1Api;
let core: k8s.CoreV1Api;

beforeAll(async () => {
  cluster = await startTestCluster();
  admin = createTestClient(cluster, cluster.adminToken);
  const config = new k8s.KubeConfig();
  config.loadFromString(cluster.kubeconfig({ token: cluster.adminToken }));
  events = config.makeApiClient(k8s.EventsV1Api);
  core = config.makeApiClient(k8s.CoreV1Api);
});
afterAll(async () => {
  admin.http.close();
  await cluster.close();
});

/** Such an event as events.k8s.io takes; `change` may take something from it. */
function event(name: string, change: Record<string, unknown> = {}) {
  return {
    metadata: { name },
    regarding: { kind: "Pod", namespace: "default", name: "web", uid: "u" },
    reason: "Tested",
    note: "all is well",
    type: "Normal",
    action: "Testing",
    eventTime: TIME,
    reportingController: "example.com/tester",
    reportingInstance: "tester-1",
    ...change,
  };
}

async function refusal(method: string, path: string, body: unknown, type = "application/json"): Promise<unknown> {
  const { status, text } = await admin.send(method, path, body, { "content-type": type });
  return [status, (JSON.parse(text) as { message?: string }).message];
}

test("made in one group, seen in the other", async () => {
  const body = { ...event("new"), eventTime: new k8s.V1MicroTime(TIME) };
  const made = await events.createNamespacedEvent({ namespace: "default", body });
  expect(made).toMatchObject({ kind: "Event", apiVersion: "events.k8s.io/v1", note: "all is well" });
  const { text } = await admin.send("GET", `${OLD}/new`);
  expect(JSON.parse(text)).toMatchObject({
    kind: "Event",
    apiVersion: "v1",
    metadata: { name: "new", uid: made.metadata?.uid, resourceVersion: made.metadata?.resourceVersion },
    involvedObject: { kind: "Pod", name: "web" },
    message: "all is well",
    eventTime: "2026-01-31T08:00:00.123000Z",
    reportingComponent: "example.com/tester",
    reportingInstance: "tester-1",
    source: {},
    firstTimestamp: null,
    lastTimestamp: null,
  });
  expect(text).not.toMatch(/regarding|note|deprecated|reportingController/);
});

test("an event of old is shown with its old fields' new names", async () => {
  const body: k8s.CoreV1Event = {
    metadata: { name: "old" },
    involvedObject: { kind: "Pod", namespace: "default", name: "other" },
    reason: "Pulled",
    message: "pulled it",
    type: "Normal",
    count: 3,
    source: { component: "kubelet", host: "node-1" },
  };
  await core.createNamespacedEvent({ namespace: "default", body });
  const { text } = await admin.send("GET", `${NEW}/old`);
  expect(JSON.parse(text)).toMatchObject({
    apiVersion: "events.k8s.io/v1",
    eventTime: null,
    regarding: { kind: "Pod", namespace: "default", name: "other" },
    note: "pulled it",
    deprecatedSource: { component: "kubelet", host: "node-1" },
    deprecatedFirstTimestamp: null,
    deprecatedCount: 3,
  });
  expect(text).not.toMatch(/involvedObject|"message"|"source"|"count"|reporting/);
  expect(await refusal("PUT", `${NEW}/old`, { ...JSON.parse(text), deprecatedCount: 4, note: "another" })).toEqual([
    422,
    'Event "old" is invalid: [message: Invalid value: "another": field is immutable, count: Invalid value: 4: field is immutable]',
  ]);
});

test("a series is counted by a patch in either group; a watch of the one tells what the other did", async () => {
  const { text } = await admin.send("GET", `${NEW}?limit=1`);
  const from = (JSON.parse(text) as { metadata: { resourceVersion: string } }).metadata.resourceVersion;
  const patch = { series: { count: 2, lastObservedTime: TIME } };
  const merge = { "content-type": "application/merge-patch+json" };
  expect((await admin.send("PATCH", `${NEW}/new`, patch, merge)).status).toBe(200);
  const strategic = { "content-type": "application/strategic-merge-patch+json" };
  expect((await admin.send("PATCH", `${OLD}/new`, { series: { count: 7 } }, strategic)).status).toBe(200);
  expect((await admin.send("DELETE", `${NEW}/new`)).text).toContain('"kind":"events"');
  expect((await admin.send("GET", `${OLD}/new`)).status).toBe(404);
  const watch = await admin.send("GET", `${NEW}?watch=1&resourceVersion=${from}&timeoutSeconds=1`);
  const told = watch.text.trim().split("\n");
  expect(told.map((line) => JSON.parse(line) as object)).toMatchObject([
    { type: "MODIFIED", object: { apiVersion: "events.k8s.io/v1", note: "all is well", series: { count: 2 } } },
    { type: "MODIFIED", object: { series: { count: 7, lastObservedTime: TIME } } },
    { type: "DELETED", object: { kind: "Event", metadata: { name: "new" } } },
  ]);
});

test.each<[Record<string, unknown>, string]>([
  [{ reportingController: undefined }, "[reportingController: Required value, reportingController: Invalid value: "],
  [{ reportingInstance: "" }, "reportingInstance: Required value"],
  [{ action: "" }, "action: Required value"],
  [{ reason: undefined }, "reason: Required value"],
  [{ eventTime: undefined }, "eventTime: Required value"],
  [{ type: "Strange" }, 'type: Invalid value: "": has invalid value: Strange'],
  [{ note: "x".repeat(1025) }, 'message: Invalid value: "": can have at most 1024 characters'],
  [{ action: "x".repeat(129) }, 'action: Invalid value: "": can have at most 128 characters'],
  [{ series: { count: 1, lastObservedTime: TIME } }, 'series.count: Invalid value: "": should be at least 2'],
  [{ series: { count: 2, lastObservedTime: null } }, "series.lastObservedTime: Required value"],
  [{ deprecatedCount: 1 }, 'count: Invalid value: "": needs to be unset'],
  [{ deprecatedSource: { component: "a" } }, 'source: Invalid value: "": needs to be unset'],
  [{ regarding: { kind: "Node", name: "n" }, metadata: { name: "wrong", namespace: "default" } }, ""],
])("what a new event has to have: %j", async (change, why) => {
  const [status, message] = (await refusal("POST", `${NEW}?dryRun=All`, event("wrong", change))) as [number, string];
  if (why === "") expect(status).toBe(201);
  else expect([status, message]).toEqual([422, expect.stringContaining(`Event "wrong" is invalid: ${why}`)]);
});

test("the core group asks less, and tells the controller by its own name", async () => {
  const involvedObject = { kind: "Pod", namespace: "default", name: "web" };
  const body = { metadata: { name: "less" }, involvedObject };
  expect((await admin.send("POST", `${OLD}?dryRun=All`, body)).status).toBe(201);
  const [, message] = (await refusal("POST", OLD, { ...body, eventTime: TIME })) as [number, string];
  expect(message).toContain("reportingComponent: Required value");
  expect(await refusal("POST", NEW, { ...body, kind: "Event", apiVersion: "v1" })).toEqual([
    400,
    "the API version in the data (v1) does not match the expected API version (events.k8s.io/v1)",
  ]);
  expect(await refusal("POST", `${NEW}?fieldValidation=Strict`, event("less", { message: "x" }))).toEqual([
    400,
    'Event in version "v1" cannot be handled as a Event: strict decoding error: unknown field "message"',
  ]);
});

test("it is selected by the fields of its group", async () => {
  const list = async (fieldSelector: string) =>
    (await events.listNamespacedEvent({ namespace: "default", fieldSelector })).items.map((item) => item.note);
  expect(await list("regarding.name=other,reason=Pulled,type=Normal")).toEqual(["pulled it"]);
  expect(await list("regarding.name=web")).toEqual([]);
  await expect(list("involvedObject.name=other")).rejects.toMatchObject({
    body: expect.stringContaining("field label not supported: involvedObject.name"),
  });
});

test("roles speak of each group for itself", async () => {
  const rules = [{ verbs: ["list"], apiGroups: ["events.k8s.io"], resources: ["events"] }];
  const meta = { name: "listener" };
  const group = "rbac.authorization.k8s.io";
  cluster.apply([
    { kind: "ClusterRole", apiVersion: `${group}/v1`, metadata: meta, rules },
    {
      kind: "ClusterRoleBinding",
      apiVersion: `${group}/v1`,
      metadata: meta,
      roleRef: { apiGroup: group, kind: "ClusterRole", name: "listener" },
      subjects: [{ kind: "User", apiGroup: group, name: "ann" }],
    },
  ]);
  const ann = createTestClient(cluster, cluster.addToken("ann"));
  expect((await ann.send("GET", NEW)).status).toBe(200);
  expect((await ann.send("GET", OLD)).status).toBe(403);
  expect((await ann.send("DELETE", `${NEW}/old`)).text).toContain(
    String.raw`events.events.k8s.io \"old\" is forbidden: User \"ann\" cannot delete resource \"events\" in API group \"events.k8s.io\" in the namespace \"default\"`,
  );
  ann.http.close();
});

test("discovery, descriptions, and rows for printing", async () => {
  const text = async (path: string, accept = "application/json") =>
    (await admin.send("GET", path, undefined, { accept })).text;
  expect(JSON.parse(await text("/apis/events.k8s.io/v1"))).toMatchObject({
    groupVersion: "events.k8s.io/v1",
    resources: [{ name: "events", kind: "Event", namespaced: true, shortNames: ["ev"] }],
  });
  expect(await text("/apis", "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList")).toContain(
    '"metadata":{"name":"events.k8s.io","creationTimestamp":null},"versions":[{"version":"v1"',
  );
  const three = await text("/openapi/v3/apis/events.k8s.io/v1");
  expect(three).toContain('"io.k8s.api.events.v1.Event":{"type":"object"');
  expect(three).toContain('"note":{"type":"string"}');
  expect(await text("/openapi/v2")).toContain('"/apis/events.k8s.io/v1/namespaces/{namespace}/events/{name}"');
  const table = JSON.parse(await text(NEW, "application/json;as=Table;v=v1;g=meta.k8s.io")) as {
    rows: { cells: string[] }[];
  };
  expect(table.rows.map(({ cells }) => cells.slice(1, 7))).toEqual([
    ["Normal", "Pulled", "pod/other", "", "kubelet, node-1", "pulled it"],
  ]);
});

test("whole clusters of events are deleted at once", async () => {
  expect((await admin.send("DELETE", NEW)).text).toContain('"kind":"EventList","apiVersion":"events.k8s.io/v1"');
  expect((await core.listNamespacedEvent({ namespace: "default" })).items).toEqual([]);
});
