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
const causeOf = (event: HistoryEvent | undefined) => cluster.history.events[event?.causedBy ?? -1];

describe("the History of an API server", () => {
  it("keeps what was asked and what was answered", async () => {
    const { text } = await admin.send("POST", PODS, POD);
    expect(JSON.parse(events("request").at(-1)?.body ?? "")).toEqual(POD);
    expect(events("response").at(-1)?.body).toBe(text);
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
