import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { objectAt, objectsAt, textAt, type JsonObject } from "../../../fake-apiserver/storage/json.ts";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";
import {
  configurationsFor,
  labelsOf,
  nameOf,
  patchOf,
  startWebhookServer,
  type WebhookServer,
} from "./webhook-server.ts";

const PODS = "/api/v1/namespaces/default/pods";
let cluster: TestCluster;
let admin: TestClient;
let server: WebhookServer;
let webhooks: ReturnType<typeof configurationsFor>;

beforeAll(async () => {
  cluster = await startTestCluster();
  admin = createTestClient(cluster, cluster.adminToken);
  server = await startWebhookServer();
  webhooks = configurationsFor(admin, server);
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

const pod = (metadata: JsonObject) => ({ metadata, spec: { containers: [{ name: "main", image: "alpine" }] } });

async function createPod(metadata: JsonObject, query = "") {
  const reply = await admin.send("POST", `${PODS}${query}`, pod(metadata));
  return { ...reply, body: JSON.parse(reply.text) as JsonObject };
}

test("a webhook denies in its own words, with its own code and reason", async () => {
  await webhooks.validating("policy");
  server.on("/policy", () => ({
    allowed: false,
    status: { code: 403, reason: "Forbidden", message: "not on a Friday" },
  }));
  const { status, body } = await createPod({ name: "denied" });
  expect([status, body]).toEqual([
    403,
    {
      kind: "Status",
      apiVersion: "v1",
      metadata: {},
      status: "Failure",
      message: 'admission webhook "policy.example.com" denied the request: not on a Friday',
      reason: "Forbidden",
      code: 403,
    },
  ]);
  expect(cluster.store.get("pods", "default", "denied")).toBeUndefined();

  server.on("/policy", () => ({
    allowed: false,
    status: { reason: "TooMany", details: { name: "x", retryAfterSeconds: 7 } },
  }));
  const second = await createPod({ name: "denied" });
  expect([second.status, second.headers["retry-after"]]).toEqual([400, "7"]);
  expect(second.body).toMatchObject({
    message: 'admission webhook "policy.example.com" denied the request: TooMany',
    details: { name: "x", retryAfterSeconds: 7 },
  });

  server.on("/policy", () => ({ allowed: false, status: { code: 200, status: "Success" } }));
  const third = await createPod({ name: "denied" });
  expect([third.status, third.body["message"], third.body["status"]]).toEqual([
    400,
    'admission webhook "policy.example.com" denied the request without explanation',
    "Failure",
  ]);
  expect(cluster.history.events.findLast(({ type }) => type === "webhook-call")).toMatchObject({
    actor: "api",
    configuration: "policy",
    webhook: "policy.example.com",
    phase: "validating",
    operation: "CREATE",
    verdict: "denied",
    url: `${server.url}/policy?timeout=10s`,
    message: 'admission webhook "policy.example.com" denied the request without explanation',
  });
});

test("what a webhook is asked", async () => {
  await webhooks.mutating("look");
  const token = cluster.addToken("jane", ["devs"]);
  await admin.send("POST", "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", {
    metadata: { name: "jane" },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "edit" },
    subjects: [{ kind: "User", name: "jane" }],
  });
  const jane = createTestClient(cluster, token);
  await jane.send("POST", `${PODS}?fieldManager=me&fieldValidation=Strict`, pod({ name: "seen", labels: { a: "b" } }));
  jane.http.close();
  const [{ url, apiVersion, request } = { url: "", apiVersion: "", request: undefined }] = server.asked;
  expect([url, apiVersion]).toEqual(["/look?timeout=10s", "admission.k8s.io/v1"]);
  const { uid, object, ...rest } = request ?? {};
  expect(uid).toMatch(/^[0-9a-f-]{36}$/);
  expect(rest).toEqual({
    kind: { group: "", version: "v1", kind: "Pod" },
    resource: { group: "", version: "v1", resource: "pods" },
    requestKind: { group: "", version: "v1", kind: "Pod" },
    requestResource: { group: "", version: "v1", resource: "pods" },
    name: "seen",
    namespace: "default",
    operation: "CREATE",
    userInfo: { username: "jane", groups: ["devs", "system:authenticated"] },
    oldObject: null,
    dryRun: false,
    options: { kind: "CreateOptions", apiVersion: "meta.k8s.io/v1", fieldManager: "me", fieldValidation: "Strict" },
  });
  // With defaults, and with what the server's own admission put in.
  expect(object).toMatchObject({ kind: "Pod", apiVersion: "v1", metadata: { name: "seen", namespace: "default" } });
  expect(object?.["spec"]).toMatchObject({ restartPolicy: "Always", serviceAccountName: "default", priority: 0 });
});

test("a webhook changes the object; the server's own admission and the defaults see what it put in", async () => {
  await webhooks.mutating("sidecar");
  server.on("/sidecar", () =>
    patchOf(
      { op: "add", path: "/metadata/labels", value: { injected: "true" } },
      { op: "add", path: "/spec/containers/-", value: { name: "proxy", image: "proxy:1", noSuchField: 1 } },
    ),
  );
  const { status, body } = await createPod({ name: "meshed" });
  expect([status, labelsOf(body)]).toEqual([201, { injected: "true" }]);
  const [main, proxy] = objectsAt(body["spec"], "containers");
  expect(proxy).toMatchObject({ name: "proxy", imagePullPolicy: "IfNotPresent", terminationMessagePolicy: "File" });
  expect(proxy).not.toHaveProperty("noSuchField");
  expect(proxy?.["volumeMounts"]).toEqual(main?.["volumeMounts"]);
  expect(cluster.store.get("pods", "default", "meshed")?.metadata.labels).toEqual({ injected: "true" });
  const events = cluster.history.events;
  const call = events.findLast(({ type }) => type === "webhook-call");
  expect(call).toMatchObject({ phase: "mutating", verdict: "allowed", patched: true });
  const asking = events.findLast((event) => event.type === "request" && event.body?.includes("meshed"));
  const written = events.findLast((event) => event.type === "object" && event.name === "meshed");
  expect([call?.causedBy, written?.causedBy]).toEqual([asking?.index, asking?.index]);
});

test("mutating ones in the order of their names, then the rules of the kind, then validating ones with the final object", async () => {
  await webhooks.mutating("b");
  await webhooks.mutating("a");
  await webhooks.validating("z");
  server.on("/a", () => patchOf({ op: "add", path: "/metadata/labels", value: { by: "a" } }));
  server.on("/b", ({ object }) =>
    patchOf({ op: "replace", path: "/metadata/labels/by", value: `${String(labelsOf(object)["by"])}b` }),
  );
  const { body } = await createPod({ generateName: "made-" });
  expect(server.asked.map(({ path }) => path)).toEqual(["/a", "/b", "/z"]);
  expect(labelsOf(body)).toEqual({ by: "ab" });
  const [first, , last] = server.asked.map(({ request }) => request);
  expect([first?.["name"], first?.object?.["metadata"]]).toEqual([
    undefined,
    { generateName: "made-", namespace: "default" },
  ]);
  expect(last?.["name"]).toBe(nameOf(body));
  expect(last?.object?.["metadata"]).toEqual(body["metadata"] && expect.objectContaining({ name: nameOf(body) }));
  expect(objectAt(last?.object, "metadata")["uid"]).toBe(objectAt(body, "metadata")["uid"]);

  server.asked.length = 0;
  server.on("/b", () => patchOf({ op: "replace", path: "/spec/restartPolicy", value: "Sometimes" }));
  const broken = await createPod({ name: "broken" });
  expect(broken.body).toMatchObject({
    code: 422,
    message: expect.stringContaining('spec.restartPolicy: Unsupported value: "Sometimes"') as unknown,
  });
  expect(server.asked.map(({ path }) => path)).toEqual(["/a", "/b"]);
  server.on("/b", () => patchOf({ op: "replace", path: "/metadata/namespace", value: "kube-system" }));
  expect((await createPod({ name: "moved" })).body).toMatchObject({
    code: 400,
    message: "the namespace of the provided object does not match the namespace sent on the request",
  });
});

test("who wants to is asked again when a later one has changed the object", async () => {
  await webhooks.mutating("a-again", { reinvocationPolicy: "IfNeeded" });
  await webhooks.mutating("b-once");
  await webhooks.mutating("c-late");
  server.on("/c-late", ({ object }) =>
    "late" in labelsOf(object)
      ? { allowed: true }
      : patchOf({ op: "add", path: "/metadata/labels/late", value: "yes" }),
  );
  const { body } = await createPod({ name: "again", labels: { a: "b" } });
  expect(server.asked.map(({ path }) => path)).toEqual(["/a-again", "/b-once", "/c-late", "/a-again"]);
  expect(server.asked.map(({ request }) => labelsOf(request.object)["late"])).toEqual([
    undefined,
    undefined,
    undefined,
    "yes",
  ]);
  expect(labelsOf(body)).toEqual({ a: "b", late: "yes" });
});

test("warnings reach the client, also with a refusal, and each once", async () => {
  await webhooks.validating("first");
  await webhooks.validating("second");
  server.on("/first", () => ({ allowed: true, warnings: ["old image", 'say "why"'] }));
  server.on("/second", () => ({ allowed: true, warnings: ["old image"] }));
  const allowed = await createPod({ name: "warned" });
  expect([allowed.status, allowed.headers["warning"]]).toEqual([201, '299 - "old image", 299 - "say \\"why\\""']);
  server.on("/second", () => ({ allowed: false, warnings: ["never again"], status: { message: "no" } }));
  const denied = await createPod({ name: "warned-off" });
  expect(denied.status).toBe(400);
  expect(String(denied.headers["warning"])).toContain('299 - "never again"');
});

test("a dry run asks only those without side effects", async () => {
  await webhooks.validating("quiet", { sideEffects: "NoneOnDryRun" });
  const { status } = await createPod({ name: "dry" }, "?dryRun=All");
  expect([status, server.asked.map(({ request }) => [request["dryRun"], request["options"]])]).toEqual([
    201,
    [[true, { kind: "CreateOptions", apiVersion: "meta.k8s.io/v1", dryRun: ["All"] }]],
  ]);
  expect(cluster.store.get("pods", "default", "dry")).toBeUndefined();
  // No client can say so any more, but configurations of old servers do.
  cluster.apply([
    {
      kind: "ValidatingWebhookConfiguration",
      apiVersion: "admissionregistration.k8s.io/v1",
      metadata: { name: "quiet" },
      webhooks: [webhooks.webhook("quiet", { sideEffects: "Unknown" })],
    },
  ]);
  const refused = await createPod({ name: "dry" }, "?dryRun=All");
  expect(refused.body).toMatchObject({
    code: 400,
    reason: "BadRequest",
    message: 'admission webhook "quiet.example.com" does not support dry run',
  });
  expect(server.asked).toHaveLength(1);
});

test("updates, patches, applies and deletions are told with what was there before", async () => {
  await createPod({ name: "kept", labels: { step: "0" } });
  await webhooks.mutating("all", {
    rules: [{ operations: ["*"], apiGroups: [""], apiVersions: ["*"], resources: ["pods", "pods/status"] }],
  });
  server.on("/all", ({ operation }) =>
    operation === "UPDATE"
      ? patchOf({ op: "add", path: "/metadata/annotations", value: { seen: "yes" } })
      : { allowed: true },
  );
  const merge = { "content-type": "application/merge-patch+json" };
  const patched = await admin.send("PATCH", `${PODS}/kept`, { metadata: { labels: { step: "1" } } }, merge);
  const stored = JSON.parse(patched.text) as JsonObject;
  expect([patched.status, stored["metadata"]]).toMatchObject([
    200,
    { labels: { step: "1" }, annotations: { seen: "yes" } },
  ]);
  stored["metadata"] = { ...objectAt(stored, "metadata"), labels: { step: "2" } };
  expect((await admin.send("PUT", `${PODS}/kept`, stored)).status).toBe(200);
  const applied = { kind: "Pod", apiVersion: "v1", metadata: { name: "kept", labels: { step: "3" } } };
  const apply = { "content-type": "application/apply-patch+yaml" };
  expect((await admin.send("PATCH", `${PODS}/kept?fieldManager=m&force=true`, applied, apply)).status).toBe(200);
  await admin.send("PATCH", `${PODS}/kept/status`, { status: { phase: "Running" } }, merge);
  expect((await admin.send("DELETE", `${PODS}/kept?gracePeriodSeconds=0`)).status).toBe(200);
  const told = server.asked.map(({ request: { operation, subResource = "", object, oldObject } }) =>
    [operation, subResource, labelsOf(object)["step"], labelsOf(oldObject)["step"]].join(" "),
  );
  expect(told).toEqual(["UPDATE  1 0", "UPDATE  2 1", "UPDATE  3 2", "UPDATE status 3 3", "DELETE   3"]);
  expect(server.asked.at(-1)?.request).toMatchObject({
    name: "kept",
    object: null,
    options: { kind: "DeleteOptions", gracePeriodSeconds: 0 },
  });
});

test("each object of a collection is told of by itself, and one that is denied stays", async () => {
  for (const name of ["many-1", "many-2"]) await createPod({ name, labels: { many: "yes" } });
  await webhooks.validating("guard", {
    rules: [{ operations: ["DELETE"], apiGroups: ["*"], apiVersions: ["*"], resources: ["*"] }],
  });
  server.on("/guard", ({ oldObject }) => ({
    allowed: nameOf(oldObject) !== "many-2",
    status: { message: "many-2 stays" },
  }));
  const reply = await admin.send("DELETE", `${PODS}?labelSelector=many%3Dyes`);
  expect((JSON.parse(reply.text) as JsonObject)["message"]).toContain("denied the request: many-2 stays");
  expect(server.asked.map(({ request }) => [nameOf(request.oldObject), request["name"]])).toEqual([
    ["many-1", undefined],
    ["many-2", undefined],
  ]);
  expect(cluster.store.list("pods", "default").map((each) => each.metadata.name)).toContain("many-2");
});

test("who changes an object while webhooks are asked is not written over", async () => {
  await createPod({ name: "shared" });
  await webhooks.mutating("slow", {
    rules: [{ operations: ["UPDATE"], apiGroups: [""], apiVersions: ["v1"], resources: ["pods"] }],
  });
  let times = 0;
  server.on("/slow", () => {
    times += 1;
    if (times % 2 === 1) {
      cluster.store.update("pods", "default", "shared", (each) => {
        each.metadata.labels = { ...each.metadata.labels, other: String(times) };
      });
    }
    return { allowed: true };
  });
  const merge = { "content-type": "application/merge-patch+json" };
  const before = (await admin.send("GET", `${PODS}/shared`)).text;
  const patched = await admin.send("PATCH", `${PODS}/shared`, { metadata: { labels: { mine: "yes" } } }, merge);
  expect([patched.status, labelsOf(JSON.parse(patched.text)), times]).toEqual([200, { other: "1", mine: "yes" }, 2]);
  const put = await admin.send("PUT", `${PODS}/shared`, before);
  expect([put.status, textAt(JSON.parse(put.text), "message")]).toEqual([
    409,
    'Operation cannot be fulfilled on pods "shared": the object has been modified; please apply your changes to the latest version and try again',
  ]);
});

test("configurations themselves are never asked about", async () => {
  await webhooks.validating("jail", {
    rules: [{ operations: ["*"], apiGroups: ["*"], apiVersions: ["*"], resources: ["*/*"] }],
  });
  server.on("/jail", () => ({ allowed: false }));
  expect((await createPod({ name: "in-jail" })).status).toBe(400);
  await webhooks.validating("other");
  await webhooks.clear();
  expect((await createPod({ name: "free" })).status).toBe(201);
  expect(server.asked).toHaveLength(1);
});

test("a webhook that speaks the older version only", async () => {
  await webhooks.mutating("old", { admissionReviewVersions: ["v7", "v1beta1", "v1"] });
  server.on("/old", () => {
    const { patchType: _, ...patch } = patchOf({ op: "add", path: "/metadata/labels", value: { old: "yes" } });
    return { ...patch, uid: "somebody else's" };
  });
  const { body } = await createPod({ name: "aged" });
  expect([labelsOf(body), server.asked[0]?.apiVersion]).toEqual([{ old: "yes" }, "admission.k8s.io/v1beta1"]);
});

test("what controllers create is asked about too", async () => {
  await webhooks.validating("nothing-new");
  server.on("/nothing-new", () => ({ allowed: false, status: { message: "not from you", code: 403 } }));
  const failed = new Promise<string>((resolve) => {
    cluster.store.subscribe("events", ({ object }) => {
      if (textAt(object, "reason") === "FailedCreate") resolve(textAt(object, "message"));
    });
  });
  const labels = { app: "web" };
  await admin.send("POST", "/apis/apps/v1/namespaces/default/replicasets", {
    metadata: { name: "web" },
    spec: { replicas: 1, selector: { matchLabels: labels }, template: { ...pod({ labels }) } },
  });
  expect(await failed).toBe(
    'Error creating: admission webhook "nothing-new.example.com" denied the request: not from you',
  );
  expect(server.asked[0]?.request["userInfo"]).toMatchObject({
    username: "system:serviceaccount:kube-system:replicaset-controller",
  });
});

test("a controller makes no pod too many while webhooks take their time over the first", async () => {
  await webhooks.mutating("thoughtful");
  const labels = { app: "three" };
  let asked = 0;
  server.on("/thoughtful", () => {
    asked += 1;
    // A change of the set, whose controller is at work.
    cluster.store.update("replicasets.apps", "default", "three", (set) => {
      set.metadata.annotations = { asked: String(asked) };
    });
    return { allowed: true };
  });
  const full = new Promise<void>((resolve) => {
    cluster.store.subscribe("replicasets.apps", ({ object }) => {
      const { replicas, observedGeneration } = objectAt(object, "status");
      if (object.metadata.name === "three" && replicas === 3 && observedGeneration === 2) resolve();
    });
  });
  const path = "/apis/apps/v1/namespaces/default/replicasets";
  const spec = { replicas: 3, selector: { matchLabels: labels }, template: pod({ labels }) };
  await admin.send("POST", path, { metadata: { name: "three" }, spec });
  const merge = { "content-type": "application/merge-patch+json" };
  await admin.send("PATCH", `${path}/three`, { spec: { minReadySeconds: 1 } }, merge);
  await full;
  const made = cluster.store.list("pods", "default").filter(({ metadata }) => metadata.labels?.["app"] === "three");
  expect([made.length, asked]).toEqual([3, 3]);
});
