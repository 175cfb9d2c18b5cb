import { AdmissionregistrationV1Api, KubeConfig } from "@kubernetes/client-node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeObject } from "../../../fake-apiserver/protobuf/encode-object.ts";
import { objectAt, objectsAt, type JsonObject } from "../../../fake-apiserver/storage/json.ts";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

const GROUP = "/apis/admissionregistration.k8s.io/v1";
const MUTATING = `${GROUP}/mutatingwebhookconfigurations`;
const VALIDATING = `${GROUP}/validatingwebhookconfigurations`;
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

const webhook = (more: object = {}) => ({
  name: "a.example.com",
  clientConfig: { url: "https://127.0.0.1:1/x" },
  admissionReviewVersions: ["v1"],
  sideEffects: "None",
  ...more,
});

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return JSON.parse((await admin.send(method, path, body, headers)).text) as JsonObject;
}

test("what a webhook does not say of itself", async () => {
  const rules = [{ operations: ["CREATE"], apiGroups: [""], apiVersions: ["v1"], resources: ["configmaps"] }];
  const service = { namespace: "n", name: "s" };
  const common = {
    name: "a.example.com",
    clientConfig: { service: { ...service, port: 443 } },
    rules: [{ ...rules[0], scope: "*" }],
    failurePolicy: "Fail",
    matchPolicy: "Equivalent",
    namespaceSelector: {},
    objectSelector: {},
    sideEffects: "None",
    timeoutSeconds: 10,
    admissionReviewVersions: ["v1"],
  };
  const given = webhook({ rules, clientConfig: { service } });
  const mutating = await send("POST", MUTATING, { metadata: { name: "defaults" }, webhooks: [given] });
  expect(mutating["webhooks"]).toEqual([{ ...common, reinvocationPolicy: "Never" }]);
  expect(objectAt(mutating, "metadata")["generation"]).toBe(1);
  const validating = await send("POST", VALIDATING, { metadata: { name: "defaults" }, webhooks: [given] });
  expect(validating["webhooks"]).toEqual([common]);
  await send("DELETE", `${MUTATING}/defaults`);
  await send("DELETE", `${VALIDATING}/defaults`);
});

test.each<[object, string[]]>([
  [{ name: "" }, ["webhooks[0].name: Required value"]],
  [
    { name: "short.com" },
    ['webhooks[0].name: Invalid value: "short.com": should be a domain with at least three segments separated by dots'],
  ],
  [{ sideEffects: undefined }, ["webhooks[0].sideEffects: Required value: must specify one of None, NoneOnDryRun"]],
  [
    { sideEffects: "Some" },
    ['webhooks[0].sideEffects: Unsupported value: "Some": supported values: "None", "NoneOnDryRun"'],
  ],
  [
    { admissionReviewVersions: [] },
    ["webhooks[0].admissionReviewVersions: Required value: must specify one of v1, v1beta1"],
  ],
  [
    { admissionReviewVersions: ["v2", "v2"] },
    [
      'webhooks[0].admissionReviewVersions[1]: Invalid value: "v2": duplicate version',
      'webhooks[0].admissionReviewVersions: Invalid value: ["v2","v2"]: must include at least one of v1, v1beta1',
    ],
  ],
  [
    { failurePolicy: "Maybe", matchPolicy: "Nearly", timeoutSeconds: 31 },
    [
      'webhooks[0].failurePolicy: Unsupported value: "Maybe": supported values: "Fail", "Ignore"',
      'webhooks[0].matchPolicy: Unsupported value: "Nearly": supported values: "Equivalent", "Exact"',
      "webhooks[0].timeoutSeconds: Invalid value: 31: the timeout value must be between 1 and 30 seconds",
    ],
  ],
  [
    { reinvocationPolicy: "Always" },
    ['webhooks[0].reinvocationPolicy: Unsupported value: "Always": supported values: "IfNeeded", "Never"'],
  ],
  [{ clientConfig: {} }, ["webhooks[0].clientConfig: Required value: exactly one of url or service is required"]],
  [
    { clientConfig: { url: "http://me@h/p?q#f" } },
    [
      "webhooks[0].clientConfig.url: Invalid value: \"http\": 'https' is the only allowed URL scheme; desired format: https://host[/path]",
      'webhooks[0].clientConfig.url: Invalid value: "me": user information is not permitted in the URL',
      'webhooks[0].clientConfig.url: Invalid value: "f": fragments are not permitted in the URL',
      'webhooks[0].clientConfig.url: Invalid value: "q": query parameters are not permitted in the URL',
    ],
  ],
  [
    { clientConfig: { service: { namespace: "", name: "", port: 70000, path: "a//b" } } },
    [
      "webhooks[0].clientConfig.service.name: Required value: service name is required",
      "webhooks[0].clientConfig.service.namespace: Required value: service namespace is required",
      "webhooks[0].clientConfig.service.port: Invalid value: 70000: port is not valid: must be between 1 and 65535, inclusive",
      "webhooks[0].clientConfig.service.path: Invalid value: \"a//b\": must start with a '/'",
      'webhooks[0].clientConfig.service.path: Invalid value: "a//b": segment[0] may not be empty',
      'webhooks[0].clientConfig.service.path: Invalid value: "a//b": segment[1] may not be empty',
    ],
  ],
  [
    { rules: [{ operations: ["CREATE", "READ"], apiGroups: ["*", "apps"], apiVersions: [""], resources: [] }] },
    [
      'webhooks[0].rules[0].operations[1]: Unsupported value: "READ": supported values: "*", "CONNECT", "CREATE", "DELETE", "UPDATE"',
      'webhooks[0].rules[0].apiGroups: Invalid value: ["*","apps"]: if \'*\' is present, must not specify other API groups',
      "webhooks[0].rules[0].apiVersions[0]: Required value",
      "webhooks[0].rules[0].resources: Required value",
    ],
  ],
  [
    {
      rules: [
        {
          operations: ["*"],
          apiGroups: [""],
          apiVersions: ["v1"],
          resources: ["pods/*", "pods/exec", "*", "nodes"],
          scope: "All",
        },
      ],
    },
    [
      "webhooks[0].rules[0].resources[1]: Invalid value: \"pods/exec\": if 'pods/*' is present, must not specify pods/exec",
      'webhooks[0].rules[0].resources: Invalid value: ["pods/*","pods/exec","*","nodes"]: if \'*\' is present, must not specify other resources without subresources',
      'webhooks[0].rules[0].scope: Unsupported value: "All": supported values: "*", "Cluster", "Namespaced"',
    ],
  ],
  [
    { objectSelector: { matchExpressions: [{ key: "a", operator: "Like" }] } },
    ['webhooks[0].objectSelector.matchExpressions[0].operator: Invalid value: "Like": not a valid selector operator'],
  ],
  [
    {
      matchConditions: [
        { name: "a", expression: "true" },
        { name: "a", expression: " " },
        { name: "", expression: "nothing" },
      ],
    },
    [
      "webhooks[0].matchConditions[1].expression: Required value",
      'webhooks[0].matchConditions[1].name: Duplicate value: "a"',
      'webhooks[0].matchConditions[2].expression: Invalid value: "nothing": compilation failed: unknown name "nothing" (known here: object, oldObject, request) at character 1',
      "webhooks[0].matchConditions[2].name: Required value",
    ],
  ],
])("what may not be: %j", async (wrong, messages) => {
  const { code, message } = await send("POST", MUTATING, { metadata: { name: "wrong" }, webhooks: [webhook(wrong)] });
  const all = messages.length === 1 ? messages[0] : `[${messages.join(", ")}]`;
  expect([code, message]).toEqual([
    422,
    `MutatingWebhookConfiguration.admissionregistration.k8s.io "wrong" is invalid: ${all}`,
  ]);
});

test("names of webhooks are unique, and a version has to be given to replace a configuration", async () => {
  const twice = { metadata: { name: "twice" }, webhooks: [webhook(), webhook()] };
  expect((await send("POST", VALIDATING, twice))["message"]).toContain(
    'webhooks[1].name: Duplicate value: "a.example.com"',
  );
  const created = await send("POST", VALIDATING, { metadata: { name: "versioned" }, webhooks: [webhook()] });
  const changed = { ...created, webhooks: [webhook({ timeoutSeconds: 3 })] };
  const { resourceVersion: _, ...metadata } = objectAt(changed, "metadata");
  expect((await send("PUT", `${VALIDATING}/versioned`, { ...changed, metadata }))["message"]).toBe(
    'validatingwebhookconfigurations.admissionregistration.k8s.io "versioned" is invalid: metadata.resourceVersion: Invalid value: 0: must be specified for an update',
  );
  const updated = await send("PUT", `${VALIDATING}/versioned`, changed);
  expect(objectAt(updated, "metadata")["generation"]).toBe(2);
  const labelled = { ...updated, metadata: { ...objectAt(updated, "metadata"), labels: { a: "b" } } };
  const same = await send("PUT", `${VALIDATING}/versioned`, labelled);
  expect(objectAt(same, "metadata")["generation"]).toBe(2);
  const merged = await send(
    "PATCH",
    `${VALIDATING}/versioned`,
    { webhooks: [webhook({ name: "b.example.com" })] },
    { "content-type": "application/strategic-merge-patch+json" },
  );
  expect(objectsAt(merged, "webhooks").map(({ name }) => name)).toEqual(["b.example.com", "a.example.com"]);
  await send("DELETE", `${VALIDATING}/versioned`);
});

test("appliers own the webhooks that they name", async () => {
  const apply = (manager: string, name: string) =>
    send(
      "PATCH",
      `${MUTATING}/shared?fieldManager=${manager}`,
      {
        kind: "MutatingWebhookConfiguration",
        apiVersion: "admissionregistration.k8s.io/v1",
        metadata: { name: "shared" },
        webhooks: [webhook({ name })],
      },
      { "content-type": "application/apply-patch+yaml" },
    );
  await apply("one", "one.example.com");
  await apply("two", "two.example.com");
  const left = await apply("one", "three.example.com");
  expect(objectsAt(left, "webhooks").map(({ name }) => name)).toEqual(["two.example.com", "three.example.com"]);
  await send("DELETE", `${MUTATING}/shared`);
});

test("the official JavaScript client, a table, and protobuf", async () => {
  const config = new KubeConfig();
  config.loadFromString(cluster.kubeconfig({ token: cluster.adminToken }));
  const client = config.makeApiClient(AdmissionregistrationV1Api);
  const caBundle = Buffer.from("ca").toString("base64");
  const body = { metadata: { name: "typed" }, webhooks: [webhook({ clientConfig: { url: "https://h/", caBundle } })] };
  const created = await client.createValidatingWebhookConfiguration({ body });
  expect(created.webhooks?.[0]?.clientConfig).toEqual({ url: "https://h/", caBundle });
  const { items } = await client.listValidatingWebhookConfiguration();
  expect(items.map(({ metadata }) => metadata?.name)).toEqual(["typed"]);
  const table = await send("GET", VALIDATING, undefined, { accept: "application/json;as=Table;v=v1;g=meta.k8s.io" });
  expect(objectsAt(table, "columnDefinitions").map(({ name }) => name)).toEqual(["Name", "Webhooks", "Age"]);
  expect(objectsAt(table, "rows").map(({ cells }) => (cells as unknown[]).slice(0, 2))).toEqual([["typed", 1]]);

  const rules = [
    { operations: ["*"], apiGroups: [""], apiVersions: ["v1"], resources: ["configmaps"], scope: "Cluster" },
  ];
  const encoded = encodeObject({
    kind: "MutatingWebhookConfiguration",
    apiVersion: "admissionregistration.k8s.io/v1",
    metadata: { name: "encoded" },
    webhooks: [webhook({ rules, clientConfig: { service: { namespace: "n", name: "s", port: 1 }, caBundle } })],
  });
  const sent = await admin.http.request({
    method: "POST",
    url: cluster.url + MUTATING,
    headers: { authorization: `Bearer ${cluster.adminToken}`, "content-type": "application/vnd.kubernetes.protobuf" },
    body: encoded ?? "",
  });
  const [decoded] = objectsAt(JSON.parse(await sent.text()), "webhooks");
  expect(decoded).toMatchObject({ rules, clientConfig: { service: { namespace: "n", name: "s", port: 1 }, caBundle } });
});

test("discovery and OpenAPI know them", async () => {
  const { resources } = await send("GET", GROUP);
  expect((resources as JsonObject[]).map(({ name, categories }) => [name, categories])).toEqual([
    ["mutatingwebhookconfigurations", ["api-extensions"]],
    ["validatingwebhookconfigurations", ["api-extensions"]],
  ]);
  const { components } = await send("GET", "/openapi/v3/apis/admissionregistration.k8s.io/v1");
  const schema = objectAt(objectAt(components, "schemas"), "io.k8s.api.admissionregistration.v1.MutatingWebhook");
  expect(objectAt(objectAt(schema, "properties"), "reinvocationPolicy")).toEqual({ type: "string" });
});
