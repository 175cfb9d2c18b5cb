import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { JsonObject } from "../../../fake-apiserver/storage/json.ts";
import { createCertificateAuthority } from "../../../fake-apiserver/tls/certificate-authority.ts";
import { createWallClock, type Clock } from "../../../src/platform/index.ts";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";
import { configurationsFor, startWebhookServer, type WebhookServer } from "./webhook-server.ts";

const PODS = "/api/v1/namespaces/default/pods";
/** Nothing else waits as long. */
const SECONDS = 29;

let cluster: TestCluster;
let admin: TestClient;
let server: WebhookServer;
let webhooks: ReturnType<typeof configurationsFor>;
/** Lets the time of the webhooks that are being waited for pass. */
const passTime: (() => void)[] = [];

beforeAll(async () => {
  const wall = createWallClock();
  const clock: Clock = {
    ...wall,
    timer(delayMs, callback, options) {
      if (delayMs !== SECONDS * 1000) return wall.timer(delayMs, callback, options);
      passTime.push(callback);
      return { cancel: () => void passTime.splice(passTime.indexOf(callback), 1) };
    },
  };
  cluster = await startTestCluster({ clock });
  admin = createTestClient(cluster, cluster.adminToken);
  server = await startWebhookServer();
  webhooks = configurationsFor(admin, server);
});
afterEach(() => webhooks.clear());
afterAll(async () => {
  admin.http.close();
  await cluster.close();
  await server.close();
});

async function createPod(name: string) {
  const spec = { containers: [{ name: "main", image: "alpine" }] };
  const reply = await admin.send("POST", PODS, { metadata: { name }, spec });
  return { status: reply.status, body: JSON.parse(reply.text) as JsonObject };
}

/** What is said when a webhook with this failure has to be asked. */
function refusal(name: string, why: string) {
  const message = `failed calling webhook "${name}.example.com": ${why}`;
  return {
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Failure",
    message: `Internal error occurred: ${message}`,
    reason: "InternalError",
    details: { causes: [{ message }] },
    code: 500,
  };
}

test("a webhook that takes too long", async () => {
  await webhooks.validating("slow", { timeoutSeconds: SECONDS });
  // Time is up as soon as it has been asked.
  server.on("/slow", () => {
    for (const pass of passTime.splice(0)) pass();
    return new Promise(() => {});
  });
  const { body } = await createPod("late");
  const url = `${server.url}/slow?timeout=29s`;
  expect(body).toEqual(refusal("slow", `failed to call webhook: Post "${url}": context deadline exceeded`));
  await webhooks.clear();
  await webhooks.mutating("slow", { timeoutSeconds: SECONDS, failurePolicy: "Ignore" });
  expect((await createPod("ignored")).status).toBe(201);
  expect(cluster.history.events.findLast(({ type }) => type === "webhook-call")).toMatchObject({
    verdict: "failed",
    ignored: true,
    message: `failed calling webhook "slow.example.com": failed to call webhook: Post "${url}": context deadline exceeded`,
  });
});

test("a webhook that is not there", async () => {
  const closed = await startWebhookServer();
  await closed.close();
  const { caBundle, port } = closed;
  await webhooks.validating("gone", { clientConfig: { url: `https://127.0.0.1:${port}`, caBundle } });
  const why = `failed to call webhook: Post "https://127.0.0.1:${port}/?timeout=10s": dial tcp 127.0.0.1:${port}: connect: connection refused`;
  expect((await createPod("refused")).body).toEqual(refusal("gone", why));
  await webhooks.clear();
  await webhooks.validating("gone", {
    failurePolicy: "Ignore",
    clientConfig: { url: `https://127.0.0.1:${port}`, caBundle },
  });
  expect((await createPod("refused")).status).toBe(201);
});

test("certificates that prove nothing", async () => {
  const stranger = await createCertificateAuthority(Date.now(), "stranger");
  const elsewhere = await startWebhookServer(["policy.elsewhere.svc", "10.0.0.1"]);
  const url = `${server.url}/cert`;
  const prefix = (target: string) => `failed to call webhook: Post "${target}?timeout=10s": `;
  const x509 = "tls: failed to verify certificate: x509: ";
  await webhooks.validating("cert", {
    clientConfig: { url, caBundle: Buffer.from(stranger.caPem).toString("base64") },
  });
  expect((await createPod("cert")).body).toEqual(
    refusal("cert", `${prefix(url)}${x509}certificate signed by unknown authority`),
  );
  await webhooks.clear();
  await webhooks.validating("cert", { clientConfig: { url: `${elsewhere.url}/cert`, caBundle: elsewhere.caBundle } });
  expect((await createPod("cert")).body).toEqual(
    refusal("cert", `${prefix(`${elsewhere.url}/cert`)}${x509}certificate is valid for 10.0.0.1, not 127.0.0.1`),
  );
  await webhooks.clear();
  await webhooks.validating("cert", { clientConfig: { url, caBundle: Buffer.from("no PEM").toString("base64") } });
  expect((await createPod("cert")).body).toEqual(
    refusal("cert", "could not get REST client: unable to load root certificates: unable to parse bytes as PEM block"),
  );
  await elsewhere.close();
});

test("a server that speaks no TLS, and one that hangs up", async () => {
  const plain = createServer((_, response) => response.end());
  await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));
  const url = `https://127.0.0.1:${(plain.address() as AddressInfo).port}/`;
  await webhooks.validating("plain", { clientConfig: { url, caBundle: server.caBundle } });
  expect((await createPod("plain")).body).toEqual(
    refusal(
      "plain",
      `failed to call webhook: Post "${url}?timeout=10s": http: server gave HTTP response to HTTPS client`,
    ),
  );
  plain.close();
  await webhooks.clear();
  await webhooks.validating("rude");
  server.serve("/rude", (request) => request.socket.end());
  expect((await createPod("rude")).body).toEqual(
    refusal("rude", `failed to call webhook: Post "${server.url}/rude?timeout=10s": EOF`),
  );
});

const CALL = "failed to call webhook: ";
const INVALID = "received invalid webhook response: ";

test.each<[string, string | object, string]>([
  ["nothing", "", `${CALL}0-length response with status code: 200 and content type: application/json`],
  [
    "no JSON",
    "{oops}",
    `${CALL}couldn't get version/kind; json parse error: invalid character 'o' looking for beginning of object key string`,
  ],
  [
    "a word",
    "oops",
    `${CALL}couldn't get version/kind; json parse error: json: cannot unmarshal string into Go value of type struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }`,
  ],
  ["no response", {}, `${INVALID}webhook response was absent`],
  ["another uid", { response: { uid: "x", allowed: true } }, `${INVALID}expected response.uid="UID", got "x"`],
  [
    "no kind",
    { response: { uid: "UID", allowed: true } },
    `${INVALID}expected webhook response of admission.k8s.io/v1, Kind=AdmissionReview, got /, Kind=`,
  ],
  [
    "the older version",
    { kind: "AdmissionReview", apiVersion: "admission.k8s.io/v1beta1", response: { uid: "UID", allowed: true } },
    `${CALL}converting (v1beta1.AdmissionReview) to (v1.AdmissionReview): unknown conversion`,
  ],
  [
    "a word for a truth",
    { response: { uid: "UID", allowed: "yes" } },
    `${CALL}json: cannot unmarshal string into Go struct field AdmissionResponse.response.allowed of type bool`,
  ],
])("an answer that counts for nothing: %s", async (_, answer, why) => {
  await webhooks.mutating("bad");
  server.serve("/bad", (_request, response) => {
    const uid = server.asked.at(-1)?.request.uid ?? "";
    response.writeHead(200, { "content-type": "application/json" });
    response.end((typeof answer === "string" ? answer : JSON.stringify(answer)).replace("UID", uid));
  });
  const { body } = await createPod("bad");
  expect(body).toEqual(refusal("bad", why.replace("UID", server.asked.at(-1)?.request.uid ?? "")));
});

test.each<[number, string, string, string]>([
  [500, "text/plain", "boom\n", 'an error on the server ("boom") has prevented the request from succeeding'],
  [500, "application/json", "{}", 'an error on the server ("unknown") has prevented the request from succeeding'],
  [404, "text/plain", "404 page not found", "the server could not find the requested resource"],
  [403, "text/plain", "not you", "not you"],
  [418, "text/plain", "tea", "the server responded with the status code 418 but did not return more information"],
  [503, "application/json", '{"kind":"Status","status":"Failure","message":"warming up"}', "warming up"],
])("an answer with status %i (%s)", async (status, type, text, words) => {
  await webhooks.validating("status");
  server.serve("/status", (_, response) => void response.writeHead(status, { "content-type": type }).end(text));
  expect((await createPod("status")).body).toEqual(refusal("status", `${CALL}${words}`));
});

const base64 = (text: string) => Buffer.from(text).toString("base64");

test.each<[string, JsonObject, string]>([
  ["without its type", { patch: base64("[]") }, `${INVALID}webhook returned response.patch but not response.patchType`],
  ["only a type", { patchType: "JSONPatch" }, `${INVALID}webhook returned response.patchType but not response.patch`],
  [
    "an empty type",
    { patch: base64("[]"), patchType: "" },
    `${INVALID}webhook returned invalid response.patchType of ""`,
  ],
  ["another type", { patch: base64('[{"op":"remove"}]'), patchType: "Merge" }, 'unsupported patch type "Merge"'],
  [
    "no patch",
    { patch: base64("{}"), patchType: "JSONPatch" },
    "received undecodable patch in webhook response: json: cannot unmarshal object into Go value of type jsonpatch.Patch",
  ],
  ["no base64", { patch: "§", patchType: "JSONPatch" }, `${CALL}illegal base64 data at input byte 0`],
])("a patch that counts for nothing: %s", async (_, said, why) => {
  await webhooks.mutating("patch");
  server.on("/patch", () => ({ allowed: true, ...said }));
  expect((await createPod("patch")).body).toEqual(refusal("patch", why));
});

test.each([
  [
    { op: "add", path: "/metadata/annotations/x", value: "y" },
    'add operation does not apply: doc is missing path: "/metadata/annotations/x": missing value',
  ],
  [
    { op: "remove", path: "/spec/nothing" },
    "error in remove for path: '/spec/nothing': Unable to remove nonexistent key: nothing: missing value",
  ],
  [{ op: "test", path: "/metadata/name", value: "z" }, "testing value /metadata/name failed: test failed"],
  [
    { op: "add", path: "/spec/containers/7", value: {} },
    "error in add for path: '/spec/containers/7': Unable to access invalid index: 7: invalid index referenced",
  ],
  [{ op: "jump", path: "/spec" }, "Unexpected kind: jump"],
])("a patch that does not fit, %j, is an error whatever the failure policy says", async (operation, why) => {
  await webhooks.mutating("unfit", { failurePolicy: "Ignore" });
  server.on("/unfit", () => ({ allowed: true, patchType: "JSONPatch", patch: base64(JSON.stringify([operation])) }));
  const { body } = await createPod("unfit");
  expect(body).toMatchObject({
    code: 500,
    message: `Internal error occurred: ${why}`,
    details: { causes: [{ message: why }] },
  });
});

test("a validating webhook may not patch, and nobody patches what is deleted", async () => {
  const patch = { allowed: true, patchType: "JSONPatch", patch: base64('[{"op":"remove","path":"/spec"}]') };
  await webhooks.validating("patcher");
  server.on("/patcher", () => patch);
  expect((await createPod("patcher")).body).toEqual(
    refusal("patcher", `${INVALID}validating webhook may not return response.patch`),
  );
  await webhooks.clear();
  await createPod("patcher");
  const rules = [{ operations: ["DELETE"], apiGroups: [""], apiVersions: ["v1"], resources: ["pods"] }];
  await webhooks.mutating("patcher", { rules });
  const reply = await admin.send("DELETE", `${PODS}/patcher`);
  expect((JSON.parse(reply.text) as JsonObject)["message"]).toBe(
    'Internal error occurred: admission webhook "patcher.example.com" attempted to modify the object, which is not supported for this operation',
  );
});
