import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

const PODS = "/api/v1/namespaces/default/pods";
const SERVICES = "/api/v1/namespaces/default/services";
const APPLY = { "content-type": "application/apply-patch+yaml" };

let cluster: TestCluster;
let admin: TestClient;

beforeEach(async () => {
  cluster = await startTestCluster();
  admin = createTestClient(cluster, cluster.adminToken);
});
afterEach(async () => {
  admin.http.close();
  await cluster.close();
});

interface Entry {
  manager: string;
  operation: string;
  fieldsV1: unknown;
}
interface Answer {
  status: number;
  object: {
    metadata: { resourceVersion: string; labels?: object; managedFields?: Entry[] };
    spec: Record<string, unknown>;
    message: string;
    details: unknown;
    reason: string;
  };
}

async function apply(manager: string, path: string, wanted: object, query = ""): Promise<Answer> {
  const reply = await admin.send("PATCH", `${path}?fieldManager=${manager}${query}`, JSON.stringify(wanted), APPLY);
  return { status: reply.status, object: JSON.parse(reply.text) as Answer["object"] };
}

const pod = (labels: object, image = "busybox:1") => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "web", labels },
  spec: { containers: [{ name: "main", image }] },
});

const service = (...ports: object[]) => ({
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "web" },
  spec: { selector: { app: "web" }, ports },
});

describe("server-side apply", () => {
  test("creates with 201, and says whose which field is", async () => {
    const { status, object } = await apply("one", `${PODS}/web`, pod({ app: "web" }));
    expect(status).toBe(201);
    expect(object.metadata.managedFields).toMatchObject([
      {
        manager: "one",
        operation: "Apply",
        apiVersion: "v1",
        fieldsType: "FieldsV1",
        fieldsV1: {
          "f:metadata": { "f:labels": { "f:app": {} } },
          "f:spec": { "f:containers": { 'k:{"name":"main"}': { ".": {}, "f:image": {}, "f:name": {} } } },
        },
      },
    ]);
  });

  test("that changes nothing leaves the version alone", async () => {
    const first = await apply("one", `${PODS}/web`, pod({ app: "web" }));
    const again = await apply("one", `${PODS}/web`, pod({ app: "web" }));
    expect([again.status, again.object.metadata.resourceVersion]).toEqual([200, first.object.metadata.resourceVersion]);
  });

  test("takes away what its manager no longer wants, unless another one does", async () => {
    await apply("one", `${PODS}/web`, pod({ app: "web", mine: "1", ours: "1" }));
    await apply("two", `${PODS}/web`, pod({ ours: "1" }));
    const { object } = await apply("one", `${PODS}/web`, pod({ app: "web" }));
    expect(object.metadata.labels).toEqual({ app: "web", ours: "1" });
    const gone = await apply("two", `${PODS}/web`, pod({}));
    expect(gone.object.metadata.labels).toEqual({ app: "web" });
  });

  test("merges items of lists by their keys", async () => {
    const http = { name: "http", port: 80 };
    const dns = { name: "dns", port: 53, protocol: "UDP" };
    await apply("one", `${SERVICES}/web`, service(http));
    const both = await apply("two", `${SERVICES}/web`, service(dns));
    expect(both.object.spec["ports"]).toMatchObject([http, dns]);
    await apply("one", `${SERVICES}/web`, service({ name: "https", port: 443 }));
    const last = await apply("two", `${SERVICES}/web`, service());
    expect(last.object.spec["ports"]).toMatchObject([{ name: "https", port: 443 }]);
  });

  test("that would change somebody else's fields is a conflict with all causes, and can be forced", async () => {
    await apply("one", `${PODS}/web`, pod({ app: "web" }));
    const { status, object } = await apply("two", `${PODS}/web`, pod({ app: "other" }, "busybox:2"));
    expect(status).toBe(409);
    expect(object).toMatchObject({
      reason: "Conflict",
      message:
        'Apply failed with 2 conflicts: conflicts with "one":\n- .metadata.labels.app\n- .spec.containers[name="main"].image',
      details: {
        causes: [
          { reason: "FieldManagerConflict", message: 'conflict with "one"', field: ".metadata.labels.app" },
          { message: 'conflict with "one"', field: '.spec.containers[name="main"].image' },
        ],
      },
    });
    const forced = await apply("two", `${PODS}/web`, pod({ app: "other" }, "busybox:2"), "&force=true");
    expect(forced.status).toBe(200);
    const back = await apply("one", `${PODS}/web`, pod({ app: "web" }));
    expect(back.object.message).toContain('conflicts with "two"');
  });

  test("knows who wrote before it, by name or not", async () => {
    const created = { metadata: { name: "web", labels: { app: "web" } }, spec: pod({}).spec };
    await admin.send("POST", `${PODS}?fieldManager=maker`, created);
    expect((await apply("one", `${PODS}/web`, pod({ app: "x" }))).object.message).toBe(
      'Apply failed with 1 conflict: conflict with "maker" using v1: .metadata.labels.app',
    );
    await admin.send("DELETE", `${PODS}/web`);
    await admin.send("POST", PODS, created);
    expect((await apply("one", `${PODS}/web`, pod({ app: "x" }))).object.message).toContain('"before-first-apply"');
    expect((await apply("one", `${PODS}/web`, pod({ app: "web" }))).status).toBe(200);
  });

  test("a later write takes what it changes", async () => {
    await apply("one", `${PODS}/web`, pod({ app: "web" }));
    const patch = { metadata: { labels: { app: "patched" } } };
    const merge = { "content-type": "application/merge-patch+json", "user-agent": "tool/1.0 (linux)" };
    const reply = await admin.send("PATCH", `${PODS}/web`, patch, merge);
    const { metadata } = JSON.parse(reply.text) as Answer["object"];
    expect(metadata.managedFields?.map(({ manager, operation }) => [manager, operation])).toEqual([
      ["one", "Apply"],
      ["tool", "Update"],
    ]);
    expect(metadata.managedFields?.[1]?.fieldsV1).toEqual({ "f:metadata": { "f:labels": { "f:app": {} } } });
  });

  test("dry runs, options and objects that make no sense", async () => {
    expect((await apply("one", `${PODS}/web`, pod({}), "&dryRun=All")).status).toBe(201);
    expect((await admin.send("GET", `${PODS}/web`)).status).toBe(404);
    expect((await apply("", `${PODS}/web`, pod({}))).object.message).toBe(
      'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
    );
    expect((await apply("one", `${PODS}/other`, pod({}))).object.message).toBe(
      "the name of the object (web) does not match the name on the URL (other)",
    );
    const stale = { ...pod({}), metadata: { name: "web", resourceVersion: "1" } };
    await apply("one", `${PODS}/web`, pod({}));
    expect((await apply("one", `${PODS}/web`, stale)).object.message).toContain("the object has been modified");
    const owned = { ...pod({}), metadata: { name: "web", managedFields: [] } };
    expect((await apply("one", `${PODS}/web`, owned)).object.message).toBe("metadata.managedFields must be nil");
    const merge = { "content-type": "application/merge-patch+json" };
    expect((await admin.send("PATCH", `${PODS}/web?force=true`, {}, merge)).text).toContain(
      "force: Forbidden: may not be specified for non-apply patch",
    );
  });
});

test("who may patch but not create applies to what is there only", async () => {
  const group = "rbac.authorization.k8s.io";
  const role = { apiVersion: `${group}/v1`, kind: "Role", metadata: { name: "patcher" } };
  await admin.send("POST", `/apis/${group}/v1/namespaces/default/roles`, {
    ...role,
    rules: [{ apiGroups: [""], resources: ["services"], verbs: ["patch"] }],
  });
  await admin.send("POST", `/apis/${group}/v1/namespaces/default/rolebindings`, {
    ...role,
    kind: "RoleBinding",
    subjects: [{ kind: "User", name: "patcher", apiGroup: group }],
    roleRef: { kind: "Role", name: "patcher", apiGroup: group },
  });
  const patcher = createTestClient(cluster, cluster.addToken("patcher"));
  const send = () =>
    patcher.send("PATCH", `${SERVICES}/web?fieldManager=a`, JSON.stringify(service({ port: 80 })), APPLY);
  const refused = await send();
  expect(refused.status).toBe(403);
  expect(JSON.parse(refused.text)).toMatchObject({
    message:
      'services "web" is forbidden: User "patcher" cannot create resource "services" in API group "" in the namespace "default"',
  });
  await admin.send("PATCH", `${SERVICES}/web?fieldManager=b`, JSON.stringify(service({ port: 80 })), APPLY);
  expect((await send()).status).toBe(200);
  patcher.http.close();
});
