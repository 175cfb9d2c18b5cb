import { cutAfter } from "../streams/stream-server.ts";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { createHttpClientFactory, createSocketNetwork, createWallClock } from "../../../src/platform/index.ts";
import { scriptedFaults, type Script } from "../../scripted-faults.ts";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

const PODS = "/api/v1/namespaces/default/pods";
const POD = { metadata: { name: "p" }, spec: { nodeName: "n", containers: [{ name: "c", image: "i" }] } };

async function withFaults(
  faults: Script,
  run: (admin: TestClient, cluster: TestCluster) => Promise<void>,
  logs?: () => Readable,
): Promise<void> {
  const cluster = await startTestCluster({
    faults: scriptedFaults(faults),
    ...(logs === undefined ? {} : { logs }),
  });
  const admin = createTestClient(cluster, cluster.adminToken);
  try {
    await run(admin, cluster);
  } finally {
    admin.http.close();
    await cluster.close();
  }
}

test("a stalled handshake: the connection stands, the client gives up by itself", async () => {
  await withFaults({ connection: () => ({ do: "stall-handshake" }) }, async (_, cluster) => {
    const impatient = createHttpClientFactory({
      network: createSocketNetwork(),
      clock: createWallClock(),
      handshakeTimeoutMs: 50,
    })({ ca: cluster.caPem });
    await expect(impatient.request({ method: "GET", url: `${cluster.url}/healthz` })).rejects.toMatchObject({
      code: "TLS_HANDSHAKE_TIMEOUT",
    });
    expect(cluster.history.events.some((event) => event.type === "request")).toBe(false);
    impatient.close();
  });
});

test("a reset before TLS", async () => {
  await withFaults({ connection: () => ({ do: "reset" }) }, async (admin) => {
    await expect(admin.send("GET", "/healthz")).rejects.toMatchObject({ code: "ECONNRESET" });
  });
});

test("a request that is reset was not served, one whose answer is reset was", async () => {
  let armed: "request" | "response" | undefined = "request";
  const faults: Script = {
    request: ({ facts }) => (facts.verb === "create" && armed === "request" ? { do: "reset" } : undefined),
    response: ({ facts }) => (facts.verb === "create" && armed === "response" ? { do: "reset" } : undefined),
  };
  await withFaults(faults, async (admin, cluster) => {
    await expect(admin.send("POST", PODS, POD)).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(cluster.store.get("pods", "default", "p")).toBeUndefined();
    armed = "response";
    await expect(admin.send("POST", PODS, POD)).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(cluster.store.get("pods", "default", "p")).toBeDefined();
    armed = undefined;
    const creates = cluster.history.events.flatMap((event) =>
      event.type === "request" && event.verb === "create" ? [event] : [],
    );
    const lost = cluster.history.events.flatMap((event) => (event.type === "response-lost" ? [event.id] : []));
    expect(creates.map((event) => event.id)).toEqual(lost);
    expect(creates[0]).toMatchObject({
      actor: "api",
      verb: "create",
      group: "",
      resource: "pods",
      namespace: "default",
      user: "admin",
      body: JSON.stringify(POD),
    });
  });
});

test("an answer that is put in the place of the work", async () => {
  const body =
    '{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"TooManyRequests","message":"slow","code":429}';
  const answer = { do: "answer", status: 429, headers: { "Retry-After": "1" }, body } as const;
  await withFaults({ request: () => answer }, async (admin, cluster) => {
    const reply = await admin.send("GET", PODS);
    expect(reply).toMatchObject({ status: 429, text: body, headers: { "retry-after": "1" } });
    expect(cluster.history.events.at(-1)).toMatchObject({
      type: "response",
      status: 429,
      reason: "TooManyRequests",
      message: "slow",
    });
  });
});

test.each(["reset", "end"] as const)("a log that is cut by %s after some bytes delivers exactly those", async (how) => {
  let fired = 0;
  const fire = () => void (fired += 1);
  const cut = { ...cutAfter(7, { channel: "output", how }), fired: fire };
  await withFaults(
    { stream: ({ kind }) => (kind === "log" ? cut : undefined) },
    async (admin, cluster) => {
      await admin.send("POST", PODS, POD);
      const response = await admin.http.request({
        method: "GET",
        url: `${cluster.url}${PODS}/p/log?follow=true`,
        headers: { authorization: `Bearer ${cluster.adminToken}` },
      });
      let text = "";
      const reading = (async () => {
        for await (const chunk of response.body) text += String(chunk);
      })();
      if (how === "reset") await expect(reading).rejects.toMatchObject({ code: "ECONNRESET" });
      else await reading;
      expect(text).toBe("line 1\n");
      expect(fired).toBe(1);
      const ids = cluster.history.events.flatMap((event) => ("id" in event ? [`${event.type}`] : []));
      expect(ids).toContain("stream-open");
      expect(ids).toContain("stream-close");
      expect(ids).toContain("response-lost");
    },
    () => Readable.from(["line 1\n", "line 2\n", "line 3\n"].map((line) => Buffer.from(line))),
  );
});
