import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { decodeObject } from "../../../fake-apiserver/protobuf/decode-object.ts";
import { encodeObject } from "../../../fake-apiserver/protobuf/encode-object.ts";
import type { HttpClient } from "../../../src/platform/index.ts";
import { createTestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

const PROTOBUF = "application/vnd.kubernetes.protobuf";
const MAPS = "/api/v1/namespaces/default/configmaps";

let cluster: TestCluster;
let http: HttpClient;

beforeAll(async () => {
  cluster = await startTestCluster();
  ({ http } = createTestClient(cluster, undefined));
});
afterAll(async () => {
  await cluster?.close();
});

async function ask(method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array) {
  const response = await http.request({
    method,
    url: cluster.url + path,
    headers: { authorization: `Bearer ${cluster.adminToken}`, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, headers: response.headers, body: await buffer(response.body) };
}

describe("what goes over the wire", () => {
  test("protobuf in, protobuf out, also for refusals; other clients read the same in JSON", async () => {
    const map = { kind: "ConfigMap", apiVersion: "v1", metadata: { name: "a" }, data: { key: "value" } };
    const headers = { "content-type": PROTOBUF, accept: `${PROTOBUF},application/json` };
    const created = await ask("POST", MAPS, headers, encodeObject(map));
    expect([created.status, created.headers["content-type"]]).toEqual([201, PROTOBUF]);
    expect(decodeObject(created.body)).toMatchObject({ ...map, metadata: { name: "a", namespace: "default" } });
    const again = await ask("POST", MAPS, headers, encodeObject(map));
    expect([again.status, decodeObject(again.body)]).toMatchObject([409, { kind: "Status", reason: "AlreadyExists" }]);
    expect(JSON.parse((await ask("GET", `${MAPS}/a`)).body.toString())).toMatchObject(map);
    const inOtherGroup = encodeObject({
      kind: "Event",
      apiVersion: "events.k8s.io/v1",
      metadata: { name: "e" },
      regarding: { kind: "Node", name: "n" },
      eventTime: "2026-01-31T08:00:00.250000Z",
      reportingController: "example.com/a",
      reportingInstance: "a",
      action: "Testing",
      reason: "Tested",
      note: "well",
      type: "Normal",
    });
    const event = await ask("POST", "/apis/events.k8s.io/v1/namespaces/default/events", headers, inOtherGroup);
    expect(decodeObject(event.body)).toMatchObject({ apiVersion: "events.k8s.io/v1", regarding: { kind: "Node" } });
    expect(JSON.parse((await ask("GET", "/api/v1/namespaces/default/events/e")).body.toString())).toMatchObject({
      message: "well",
      eventTime: "2026-01-31T08:00:00.250000Z",
    });
    const discovery = await ask("GET", "/api/v1", { accept: headers.accept });
    expect(discovery.headers["content-type"]).toBe("application/json");
  });

  test("YAML, indented JSON, and JSON as ever", async () => {
    const yaml = await ask("GET", MAPS, { accept: "application/yaml" });
    expect(yaml.headers["content-type"]).toBe("application/yaml");
    expect(parse(yaml.body.toString())).toMatchObject({ kind: "ConfigMapList" });
    expect((await ask("GET", `${MAPS}?pretty=true`)).body.toString()).toMatch(/^\{\n {2}"kind": "ConfigMapList",\n/);
    expect((await ask("GET", MAPS, { "user-agent": "curl/8.0" })).body.toString()).toContain("\n  ");
    expect((await ask("GET", MAPS, { "user-agent": "client" })).body.toString()).not.toContain("\n  ");
  });

  test("long answers are compressed for whoever takes it, short ones for nobody", async () => {
    const metadata = { name: "long", namespace: "default" };
    cluster.apply([{ kind: "ConfigMap", apiVersion: "v1", metadata, data: { text: "x".repeat(200_000) } }]);
    const gzip = { "accept-encoding": "gzip" };
    const long = await ask("GET", `${MAPS}/long`, gzip);
    expect(long.headers["content-encoding"]).toBe("gzip");
    expect(long.body.length).toBeLessThan(10_000);
    expect(JSON.parse(gunzipSync(long.body).toString())).toMatchObject({ metadata });
    expect((await ask("GET", `${MAPS}/long`)).headers["content-encoding"]).toBeUndefined();
    expect((await ask("GET", "/api/v1/namespaces/default", gzip)).headers["content-encoding"]).toBeUndefined();
  });

  test("a watch is told in JSON or protobuf; who takes neither is refused", async () => {
    const watch = `${MAPS}?watch=1&timeoutSeconds=1`;
    const types = [];
    for (const accept of [`${PROTOBUF};stream=watch`, "application/json;stream=watch", "application/yaml,*/*"]) {
      types.push((await ask("GET", watch, { accept })).headers["content-type"]);
    }
    expect(types).toEqual([`${PROTOBUF};stream=watch`, "application/json", "application/json"]);
    const only = await ask("GET", watch, { accept: "application/yaml" });
    expect(only.status).toBe(406);
    expect(only.body.toString()).toContain(`application/json;stream=watch, ${PROTOBUF};stream=watch`);
  });
});
