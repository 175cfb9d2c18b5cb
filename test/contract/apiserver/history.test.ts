import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HistoryEvent } from "../../../src/history/index.ts";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

const PODS = "/api/v1/namespaces/default/pods";
const POD = { metadata: { name: "p" }, spec: { nodeName: "n", containers: [{ name: "c", image: "i" }] } };

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

const events = <Type extends HistoryEvent["type"]>(type: Type) =>
  cluster.history.events.filter((event): event is Extract<HistoryEvent, { type: Type }> => event.type === type);
/** As client-go sends it (executor facts 2.1): `k8s\0`, then type and message, each field by number and length. */
function deleteOptions(graceSeconds: number, propagation: string): Buffer {
  const field = (number: number, value: Buffer) => Buffer.concat([Buffer.of(number * 8 + 2, value.length), value]);
  const text = (number: number, value: string) => field(number, Buffer.from(value));
  const type = field(1, Buffer.concat([text(1, "v1"), text(2, "DeleteOptions")]));
  const raw = field(2, Buffer.concat([Buffer.of(8, graceSeconds), text(4, propagation)]));
  return Buffer.concat([Buffer.from("k8s\0"), type, raw, text(3, ""), text(4, "")]);
}

const causeOf = (event: HistoryEvent | undefined) => cluster.history.events[event?.causedBy ?? -1];

describe("the History of an API server", () => {
  it("keeps what was asked and what was answered", async () => {
    const { text } = await admin.send("POST", PODS, POD);
    expect(JSON.parse(events("request").at(-1)?.body ?? "")).toEqual(POD);
    expect(events("response").at(-1)?.body).toBe(text);
  });

  it("keeps protobuf as the JSON that it stands for", async () => {
    await admin.send("POST", PODS, POD);
    const accept = "application/vnd.kubernetes.protobuf,application/json";
    const response = await admin.http.request({
      method: "DELETE",
      url: `${cluster.url}${PODS}/p`,
      headers: {
        authorization: `Bearer ${cluster.adminToken}`,
        "content-type": "application/vnd.kubernetes.protobuf",
        accept,
      },
      body: deleteOptions(2, "Background"),
    });
    const bytes = await buffer(response.body);
    expect([response.status, bytes.toString("latin1", 0, 4)]).toEqual([200, "k8s\0"]);
    expect(JSON.parse(events("request").at(-1)?.body ?? "")).toEqual({
      kind: "DeleteOptions",
      apiVersion: "v1",
      gracePeriodSeconds: 2,
      propagationPolicy: "Background",
    });
    expect(JSON.parse(events("response").at(-1)?.body ?? "")).toMatchObject({ metadata: { name: "p" } });
  });

  it("says which request made, changed and deleted an object", async () => {
    await admin.send("POST", PODS, POD);
    await admin.send("GET", `${PODS}/p`);
    await admin.send(
      "PATCH",
      `${PODS}/p`,
      { metadata: { labels: { a: "b" } } },
      { "content-type": "application/merge-patch+json" },
    );
    await admin.send("DELETE", `${PODS}/p`);
    const causes = events("object")
      .filter(({ resource }) => resource === "pods")
      .map((event) => [event.change, causeOf(event)]);
    expect(causes).toEqual([
      ["created", expect.objectContaining({ type: "request", verb: "create" })],
      ["updated", expect.objectContaining({ type: "request", verb: "patch" })],
      ["updated", expect.objectContaining({ type: "request", verb: "delete" })],
    ]);
  });

  it("knows a list of more than a MiB by its size and hash", async () => {
    const maps = "/api/v1/namespaces/default/configmaps";
    for (const name of ["a", "b", "c"]) {
      await admin.send("POST", maps, { metadata: { name }, data: { long: name.repeat(400_000) } });
    }
    const { text } = await admin.send("GET", maps);
    const answer = events("response").at(-1);
    expect(answer?.body).toBeUndefined();
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(answer?.sent).toEqual({ bytes: Buffer.byteLength(text), sha256 });
    await admin.send("GET", `${maps}/a`);
    expect(events("response").at(-1)?.body).toContain("aaa");
  });

  it("never has what a Secret holds", async () => {
    const secrets = "/api/v1/namespaces/default/secrets";
    const data = { password: Buffer.from("hunter2hunter2").toString("base64") };
    await admin.send("POST", secrets, { metadata: { name: "s" }, data });
    await admin.send("GET", `${secrets}/s`);
    await admin.send("GET", secrets);
    expect(JSON.stringify(cluster.history.events)).not.toContain(data.password);
    expect(events("response").at(-1)?.body).toContain('"password":"[redacted]"');
  });
});
