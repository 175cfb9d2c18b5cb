import { afterAll, beforeAll, expect, test } from "vitest";
import { TYPES } from "../../../fake-apiserver/schema/types.ts";
import { createTestClient, type TestClient } from "./http-request.ts";
import { schemaOfClient } from "./schema-of-client.ts";
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

const PODS = "/api/v1/namespaces/default/pods";
const pod = (name: string, container: object, spec: object = {}) => ({
  metadata: { name },
  spec: { containers: [{ name: "a", image: "i", ...container }], ...spec },
});

async function message(reply: Promise<{ text: string }>): Promise<string> {
  return (JSON.parse((await reply).text) as { message: string }).message;
}

test("the table of types is that of the official JavaScript client", () => {
  expect(TYPES).toEqual(schemaOfClient());
});

test("an unknown field: refused, warned of, or ignored, and never kept", async () => {
  const body = pod("typo", { imagePullPolice: "Always" }, { restartPolcy: "Never" });
  const strict = await admin.send("POST", `${PODS}?fieldValidation=Strict`, body);
  expect(JSON.parse(strict.text)).toMatchObject({
    code: 400,
    reason: "BadRequest",
    message:
      'Pod in version "v1" cannot be handled as a Pod: strict decoding error: unknown field "spec.containers[0].imagePullPolice", unknown field "spec.restartPolcy"',
  });
  const warned = await admin.send("POST", PODS, body);
  expect(warned.status).toBe(201);
  expect(warned.headers["warning"]).toBe(
    '299 - "unknown field \\"spec.containers[0].imagePullPolice\\"", 299 - "unknown field \\"spec.restartPolcy\\""',
  );
  expect(warned.text).not.toContain("restartPolcy");
  const ignored = await admin.send("POST", `${PODS}?fieldValidation=Ignore`, pod("other", { nope: 1 }));
  expect([ignored.status, ignored.headers["warning"]]).toEqual([201, undefined]);
});

test("a patch with an unknown field", async () => {
  await admin.send("POST", PODS, pod("patched", {}));
  const patch = '{"metadata":{"lables":{"a":"b"}}}';
  const headers = { "content-type": "application/merge-patch+json" };
  expect(await message(admin.send("PATCH", `${PODS}/patched?fieldValidation=Strict`, patch, headers))).toBe(
    ' "" is invalid: patch: Invalid value: "map[metadata:map[lables:map[a:b]]]": strict decoding error: unknown field "metadata.lables"',
  );
});

test.each([
  [{ image: 5 }, "json: cannot unmarshal number into Go struct field Container.spec.containers.image of type string"],
  [
    { env: [{ name: "A", value: 1 }] },
    "json: cannot unmarshal number into Go struct field EnvVar.spec.containers.env.value of type string",
  ],
  [
    { command: "sh" },
    "json: cannot unmarshal string into Go struct field Container.spec.containers.command of type []string",
  ],
  [{ tty: "yes" }, "json: cannot unmarshal string into Go struct field Container.spec.containers.tty of type bool"],
  [
    { resources: { limits: { cpu: "lots" } } },
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  ],
])("a field of the wrong type: %j", async (container, why) => {
  const reply = await admin.send("POST", PODS, pod("wrong", container));
  expect(JSON.parse(reply.text)).toMatchObject({
    code: 400,
    message: `Pod in version "v1" cannot be handled as a Pod: ${why}`,
  });
});

test("broken base64 in a secret", async () => {
  const body = { metadata: { name: "broken" }, data: { a: "not base64!" } };
  expect(await message(admin.send("POST", "/api/v1/namespaces/default/secrets", body))).toBe(
    'Secret in version "v1" cannot be handled as a Secret: illegal base64 data at input byte 3',
  );
});

test("amounts may be numbers, nulls are as good as absent", async () => {
  const body = pod("loose", { resources: { limits: { cpu: 2 } }, env: null }, { volumes: null, nodeSelector: null });
  const reply = await admin.send("POST", `${PODS}?fieldValidation=Strict`, body);
  expect(reply.status).toBe(201);
  expect(reply.text).toContain('"limits":{"cpu":"2"}');
});
