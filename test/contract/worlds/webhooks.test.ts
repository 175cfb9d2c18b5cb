import { afterAll, beforeAll, expect, test } from "vitest";
import { createSocketNetwork, createWallClock } from "../../../src/platform/index.ts";
import { webhookSchema, type Webhook } from "../../../src/scenario/webhook-schema.ts";
import { startWebhooks } from "../../../src/worlds/webhooks/index.ts";
import type { KubernetesObject } from "../../../fake-apiserver/index.ts";
import { objectAt, textAt, type JsonObject } from "../../../fake-apiserver/storage/json.ts";
import { createTestClient, type TestClient } from "../apiserver/http-request.ts";
import { startTestCluster, type TestCluster } from "../apiserver/test-cluster.ts";

const NAME = "one.policy.example.com";
let cluster: TestCluster;
let admin: TestClient;
let count = 0;

beforeAll(async () => {
  cluster = await startTestCluster();
  admin = createTestClient(cluster, cluster.adminToken);
});
afterAll(async () => {
  admin.http.close();
  await cluster.close();
});

/** Pods that are created while these webhooks are there; what the client is told of each. */
async function createdWith(webhooks: readonly object[], pods = 1, namespace = "default") {
  const clock = createWallClock();
  const given: Webhook[] = webhooks.map((webhook) =>
    webhookSchema.parse({ name: NAME, phase: "validating", ...webhook }),
  );
  const served = await startWebhooks(given, {
    clock,
    network: createSocketNetwork(),
    namespace,
    host: "127.0.0.1",
    advertise: (listening) => listening,
  });
  cluster.apply(served.objects as unknown as KubernetesObject[]);
  const told: { status: number; message: string; warning: string; labels: JsonObject }[] = [];
  try {
    for (let pod = 0; pod < pods; pod++) {
      const spec = { containers: [{ name: "main", image: "alpine" }] };
      const metadata = { name: `pod-${count++}`, labels: { app: "a" } };
      const { status, headers, text } = await admin.send("POST", "/api/v1/namespaces/default/pods", { metadata, spec });
      const body = JSON.parse(text) as JsonObject;
      // Port and time are others each time.
      const message = textAt(body, "message")
        .replaceAll(/:\d+\//g, ":PORT/")
        .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, "TIME");
      const labels = objectAt(objectAt(body, "metadata"), "labels");
      told.push({ status, message, warning: String(headers["warning"] ?? ""), labels });
    }
  } finally {
    for (const { kind, metadata } of served.objects as unknown as KubernetesObject[]) {
      const plural = `${kind.toLowerCase()}s`;
      await admin.send("DELETE", `/apis/admissionregistration.k8s.io/v1/${plural}/${metadata.name}`);
    }
    await served.close();
  }
  return told;
}

const POST = `Internal error occurred: failed calling webhook "${NAME}": failed to call webhook: Post "https://127.0.0.1:PORT/${NAME}?timeout=10s"`;

test.each([
  ["allows when nothing is said", {}, 201, ""],
  [
    "denies in its words, with its code",
    { answers: [{ deny: { message: "not today", code: 403, reason: "Forbidden" } }] },
    403,
    `admission webhook "${NAME}" denied the request: not today`,
  ],
  [
    "denies without words",
    { answers: [{ deny: {} }] },
    400,
    `admission webhook "${NAME}" denied the request without explanation`,
  ],
  [
    "is an HTTP server that fails",
    { answers: [{ status: 500, body: "boom" }] },
    500,
    `Internal error occurred: failed calling webhook "${NAME}": failed to call webhook: an error on the server ("boom") has prevented the request from succeeding`,
  ],
  [
    "hangs",
    { timeoutSeconds: 1, answers: [{ hangs: true }] },
    500,
    `${POST.replace("10s", "1s")}: context deadline exceeded`,
  ],
  [
    "answers too late",
    { timeoutSeconds: 1, answers: [{ after_ms: 60_000 }] },
    500,
    `${POST.replace("10s", "1s")}: context deadline exceeded`,
  ],
  ["is passed over when it fails and may", { failurePolicy: "Ignore", answers: [{ status: 503 }] }, 201, ""],
  [
    "has an expired certificate",
    { tls: "expired" },
    500,
    `${POST}: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time TIME is after TIME`,
  ],
  [
    "has a certificate for later",
    { tls: "not-yet-valid" },
    500,
    `${POST}: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time TIME is before TIME`,
  ],
  [
    "has a stranger's certificate",
    { tls: "unknown-ca" },
    500,
    `${POST}: tls: failed to verify certificate: x509: certificate signed by unknown authority`,
  ],
  [
    "has a certificate for another name",
    { tls: "wrong-name" },
    500,
    `${POST}: tls: failed to verify certificate: x509: certificate is valid for 192.0.2.1, not 127.0.0.1`,
  ],
])("a webhook that %s", async (_, webhook, status, message) => {
  expect(await createdWith([webhook])).toMatchObject([{ status, message }]);
});

test("answers go in turn, and the last one goes on", async () => {
  const labelled = { patch: [{ op: "add", path: "/metadata/labels/seen", value: "yes" }], warnings: ["patched"] };
  const webhook = { phase: "mutating", answers: [{}, { deny: { message: "no" } }, labelled] };
  const told = await createdWith([webhook], 4);
  expect(told.map(({ status, labels, warning }) => [status, labels["seen"], warning])).toEqual([
    [201, undefined, ""],
    [400, undefined, ""],
    [201, "yes", '299 - "patched"'],
    [201, "yes", '299 - "patched"'],
  ]);
});

test("a webhook is asked about the namespace of the jobs, unless it says otherwise", async () => {
  const denies = { answers: [{ deny: {} }] };
  expect(await createdWith([denies], 1, "elsewhere")).toMatchObject([{ status: 201 }]);
  expect(await createdWith([{ ...denies, namespaceSelector: {} }], 1, "elsewhere")).toMatchObject([{ status: 400 }]);
});
