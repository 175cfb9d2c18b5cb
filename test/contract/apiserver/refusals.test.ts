import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHttpClientFactory, createSocketNetwork, createWallClock } from "../../../src/platform/index.ts";
import { createCertificateAuthority } from "../../../fake-apiserver/tls/certificate-authority.ts";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

let cluster: TestCluster;
let admin: TestClient;
let stranger: TestClient;
let poor: TestClient;

const PODS = "/api/v1/namespaces/default/pods";
const pod = (name: string, spec: object = { containers: [{ name: "main", image: "busybox:1" }] }) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name },
  spec,
});

beforeAll(async () => {
  cluster = await startTestCluster();
  admin = createTestClient(cluster, cluster.adminToken);
  poor = createTestClient(cluster, cluster.addToken("poor"));
  stranger = createTestClient(cluster, undefined);
});
afterAll(async () => {
  for (const client of [admin, poor, stranger]) client.http.close();
  await cluster.close();
});

describe("Status bodies are those of Kubernetes, byte for byte", () => {
  test("an object that is not there", async () => {
    const reply = await admin.send("GET", `${PODS}/x`);
    expect(reply.status).toBe(404);
    expect(reply.headers["content-type"]).toBe("application/json");
    expect(reply.text).toBe(
      '{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"pods \\"x\\" not found","reason":"NotFound","details":{"name":"x","kind":"pods"},"code":404}\n',
    );
  });

  test("no credentials, wrong credentials", async () => {
    const expected =
      '{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401}\n';
    const forged = createTestClient(cluster, "no-such-token");
    const reply = await forged.send("GET", PODS);
    expect([reply.status, reply.text]).toEqual([401, expected]);
    // Not even what everybody may know is told to somebody whose credentials are not taken.
    const version = await forged.send("GET", "/version");
    expect([version.status, version.text]).toEqual([401, expected]);
    expect((await stranger.send("GET", "/version")).status).toBe(200);
    forged.http.close();
    const anonymous = await stranger.send("GET", PODS);
    expect([anonymous.status, anonymous.text]).toEqual([
      403,
      expect.stringContaining('User \\"system:anonymous\\" cannot list resource \\"pods\\"'),
    ]);
  });

  test("a user without rights", async () => {
    const list = await poor.send("GET", PODS);
    expect(list.status).toBe(403);
    expect(list.text).toBe(
      '{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"pods is forbidden: User \\"poor\\" cannot list resource \\"pods\\" in API group \\"\\" in the namespace \\"default\\"","reason":"Forbidden","details":{"kind":"pods"},"code":403}\n',
    );
    const message = async (method: string, path: string) =>
      (JSON.parse((await poor.send(method, path)).text) as { message: string }).message;
    expect(await message("POST", `${PODS}/x/exec`)).toBe(
      'pods "x" is forbidden: User "poor" cannot create resource "pods/exec" in API group "" in the namespace "default"',
    );
    expect(await message("GET", "/apis/rbac.authorization.k8s.io/v1/clusterroles/edit")).toBe(
      'clusterroles.rbac.authorization.k8s.io "edit" is forbidden: User "poor" cannot get resource "clusterroles" in API group "rbac.authorization.k8s.io" at the cluster scope',
    );
    expect(await message("GET", "/metrics")).toBe('forbidden: User "poor" cannot get path "/metrics"');
    expect(await message("GET", `${PODS}?watch=1`)).toContain('cannot watch resource "pods"');
  });

  test("exec without the right, before anything is upgraded", async () => {
    const reply = await poor.send("GET", `${PODS}/x/exec?command=sh`, undefined, {
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
      "sec-websocket-protocol": "v5.channel.k8s.io",
    });
    expect([reply.status, JSON.parse(reply.text)]).toMatchObject([
      403,
      { reason: "Forbidden", message: expect.stringContaining('cannot get resource "pods/exec"') as string },
    ]);
    const absent = await admin.send("POST", `${PODS}/x/exec?command=sh`);
    expect(JSON.parse(absent.text)).toMatchObject({ code: 404, message: 'pods "x" not found' });
    const spec = { nodeName: "node-1", containers: [{ name: "main", image: "main:1" }] };
    cluster.apply([{ kind: "Pod", apiVersion: "v1", metadata: { name: "bound", namespace: "default" }, spec }]);
    const plain = await admin.send("POST", `${PODS}/bound/exec?command=sh`);
    expect(JSON.parse(plain.text)).toMatchObject({ code: 400, message: "Upgrade request required" });
  });

  test("a certificate of another authority counts for nothing", async () => {
    const other = await createCertificateAuthority(Date.now());
    const { cert, key } = await other.issueClient("admin", ["system:masters"]);
    const http = createHttpClientFactory({ network: createSocketNetwork(), clock: createWallClock() })({
      ca: cluster.caPem,
      cert,
      key,
    });
    const response = await http.request({ method: "GET", url: cluster.url + PODS });
    expect(response.status).toBe(401);
    http.close();
  });

  test("a binding whose role is gone is told", async () => {
    cluster.apply([
      {
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "RoleBinding",
        metadata: { name: "dangling", namespace: "default" },
        roleRef: { kind: "Role", name: "lost" },
        subjects: [{ kind: "User", name: "dangler" }],
      },
    ]);
    const dangler = createTestClient(cluster, cluster.addToken("dangler"));
    const reply = await dangler.send("GET", PODS);
    expect(JSON.parse(reply.text)).toMatchObject({
      message:
        'pods is forbidden: User "dangler" cannot list resource "pods" in API group "" in the namespace "default": RBAC: role.rbac.authorization.k8s.io "lost" not found',
    });
    dangler.http.close();
  });

  test("a name that is taken", async () => {
    await admin.send("POST", PODS, pod("twice"));
    const reply = await admin.send("POST", PODS, pod("twice"));
    expect([reply.status, JSON.parse(reply.text)]).toEqual([
      409,
      {
        kind: "Status",
        apiVersion: "v1",
        metadata: {},
        status: "Failure",
        message: 'pods "twice" already exists',
        reason: "AlreadyExists",
        details: { name: "twice", kind: "pods" },
        code: 409,
      },
    ]);
  });

  test("an update of an outdated object", async () => {
    const created = await admin.send("POST", PODS, pod("stale"));
    const object = JSON.parse(created.text) as { metadata: { labels?: Record<string, string> } };
    object.metadata.labels = { a: "1" };
    expect((await admin.send("PUT", `${PODS}/stale`, object)).status).toBe(200);
    object.metadata.labels = { a: "2" };
    const reply = await admin.send("PUT", `${PODS}/stale`, object);
    expect([reply.status, JSON.parse(reply.text)]).toMatchObject([
      409,
      {
        reason: "Conflict",
        message:
          'Operation cannot be fulfilled on pods "stale": the object has been modified; please apply your changes to the latest version and try again',
      },
    ]);
  });

  test("invalid pods, every complaint with its cause", async () => {
    const reply = await admin.send(
      "POST",
      PODS,
      pod("Bad_Name", { containers: [{ name: "a" }, { name: "a", image: "i" }] }),
    );
    expect(reply.status).toBe(422);
    expect(JSON.parse(reply.text)).toEqual({
      kind: "Status",
      apiVersion: "v1",
      metadata: {},
      status: "Failure",
      message:
        "Pod \"Bad_Name\" is invalid: [metadata.name: Invalid value: \"Bad_Name\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'), spec.containers[0].image: Required value, spec.containers[1].name: Duplicate value: \"a\"]",
      reason: "Invalid",
      details: {
        name: "Bad_Name",
        kind: "Pod",
        causes: [
          expect.objectContaining({ reason: "FieldValueInvalid", field: "metadata.name" }),
          { reason: "FieldValueRequired", message: "Required value", field: "spec.containers[0].image" },
          { reason: "FieldValueDuplicate", message: 'Duplicate value: "a"', field: "spec.containers[1].name" },
        ],
      },
      code: 422,
    });
  });

  test("a namespace that does not exist, one that is ending", async () => {
    const missing = await admin.send("POST", "/api/v1/namespaces/nowhere/pods", pod("a"));
    expect([missing.status, JSON.parse(missing.text)]).toMatchObject([
      404,
      { message: 'namespaces "nowhere" not found' },
    ]);
    await admin.send("POST", "/api/v1/namespaces", { metadata: { name: "ending" } });
    const held = { metadata: { name: "held", finalizers: ["example.com/hold"] } };
    await admin.send("POST", "/api/v1/namespaces/ending/configmaps", held);
    await admin.send("DELETE", "/api/v1/namespaces/ending");
    const late = await admin.send("POST", "/api/v1/namespaces/ending/pods", pod("late"));
    expect([late.status, JSON.parse(late.text)]).toMatchObject([
      403,
      {
        message:
          'pods "late" is forbidden: unable to create new content in namespace ending because it is being terminated',
        details: { causes: [{ reason: "NamespaceTerminating" }] },
      },
    ]);
    await admin.send("PATCH", "/api/v1/namespaces/ending/configmaps/held", '{"metadata":{"finalizers":null}}', {
      "content-type": "application/merge-patch+json",
    });
    expect((await admin.send("GET", "/api/v1/namespaces/ending")).status).toBe(404);
  });

  test("an unknown service account", async () => {
    const reply = await admin.send("POST", PODS, pod("a", { serviceAccountName: "ghost", containers: [] }));
    expect(JSON.parse(reply.text)).toMatchObject({
      code: 403,
      message:
        'pods "a" is forbidden: error looking up service account default/ghost: serviceaccount "ghost" not found',
    });
  });

  test("paths and methods that are not served", async () => {
    const unknown = await admin.send("GET", "/api/v1/namespaces/default/gadgets");
    expect(JSON.parse(unknown.text)).toEqual({
      kind: "Status",
      apiVersion: "v1",
      metadata: {},
      status: "Failure",
      message: "the server could not find the requested resource",
      reason: "NotFound",
      details: {},
      code: 404,
    });
    expect(await admin.send("GET", "/apis/nothing.example.com/v1/x")).toMatchObject({
      status: 404,
      text: "404 page not found\n",
    });
    const method = await admin.send("POST", "/api/v1/pods", pod("a"));
    expect(JSON.parse(method.text)).toMatchObject({ code: 405, reason: "MethodNotAllowed" });
  });

  test("bodies and answers in formats that are not spoken", async () => {
    const body = await admin.send("POST", PODS, "k8s", { "content-type": "application/cbor" });
    expect([body.status, JSON.parse(body.text)]).toMatchObject([
      415,
      {
        reason: "UnsupportedMediaType",
        message:
          "the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf",
      },
    ]);
    const apply = await admin.send("PATCH", `${PODS}/x`, "{}", { "content-type": "application/unheard-of" });
    expect(apply.status).toBe(415);
    const accept = await admin.send("GET", PODS, undefined, { accept: "text/html, image/png" });
    expect([accept.status, JSON.parse(accept.text)]).toMatchObject([
      406,
      {
        reason: "NotAcceptable",
        message:
          "only the following media types are accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf",
      },
    ]);
    const table = { accept: "application/vnd.kubernetes.protobuf;as=Table;v=v1;g=meta.k8s.io" };
    expect((await admin.send("GET", PODS, undefined, table)).status).toBe(406);
  });

  test("selectors that make no sense", async () => {
    const field = await admin.send("GET", `${PODS}?fieldSelector=spec.secretName%3Dx`);
    expect(JSON.parse(field.text)).toMatchObject({ code: 400, message: "field label not supported: spec.secretName" });
    expect((await admin.send("GET", `${PODS}?labelSelector=a%20b`)).status).toBe(400);
  });
});
