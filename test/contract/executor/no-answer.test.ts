import { afterEach, describe, expect, it } from "vitest";
import { startRemoteCommand } from "../../../src/executor/exec/remote-command.ts";
import { createKubeClient, type KubeClient } from "../../../src/executor/kube/kube-client.ts";
import { createWallClock, type Clock } from "../../../src/platform/index.ts";
import { running, withPlan, type Cluster } from "../faults/cluster-with-plan.ts";

const SECRETS = "/api/v1/namespaces/default/secrets";
const SPEED = 100;

/** A clock in which a minute is over in less than a second. */
function fastClock(): Clock {
  const wall = createWallClock();
  return {
    now: () => wall.now(),
    monotonic: () => wall.monotonic() * SPEED,
    timer: (ms, callback, options) => wall.timer(ms / SPEED, callback, options),
    sleep: (ms, signal) => wall.sleep(ms / SPEED, signal),
  };
}

const over = new AbortController();
const clients: { close(): void }[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.close()));

function kubeOf({ api, http, admin }: Cluster): KubeClient {
  const client = http({ ca: api.caPem });
  clients.push(client);
  const token = admin["authorization"]?.slice("Bearer ".length) ?? "";
  const connection = { server: api.url, tls: { ca: api.caPem }, token };
  return createKubeClient({ connection, http: client, clock: fastClock(), userAgent: "test" });
}

const secret = (text: string) => ({
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: "s" },
  stringData: { text },
});

describe("an API server that does not answer", () => {
  it("is given up, in words that are retried", async () => {
    const lost = { fault: "lost-response", where: { verb: "create" }, with: { how: "silence" } };
    await withPlan([lost], async (cluster) => {
      const made = kubeOf(cluster).create(SECRETS, secret("x"), over.signal);
      await expect(made).rejects.toThrow(/^Post ".*\/secrets": read: connection timed out$/);
      expect(cluster.api.store.get("secrets", "default", "s")).toBeDefined();
    });
  });

  it("is given up in the middle of an answer, too", async () => {
    const stall = { fault: "stall", where: { verb: "create" }, with: { after_bytes: 100 } };
    await withPlan([stall], async (cluster) => {
      const made = kubeOf(cluster).create(SECRETS, secret("x".repeat(1000)), over.signal);
      await expect(made).rejects.toThrow("read: connection timed out");
    });
  });

  it("is waited for while it is only slow", async () => {
    const slow = { fault: "latency", where: { verb: "create" }, with: { ms: 100 } };
    await withPlan([slow], async (cluster) => {
      const made = await kubeOf(cluster).create(SECRETS, secret("x"), over.signal);
      expect(made).toMatchObject({ kind: "Secret" });
    });
  });
});

describe("an exec whose peer has vanished", () => {
  it("is found out by pings that nobody answers", async () => {
    const gone = { fault: "half-open", where: { subresource: "exec" }, with: { after_ms: 50 } };
    await withPlan([gone], async (cluster) => {
      cluster.api.apply([
        {
          apiVersion: "v1",
          kind: "Pod",
          metadata: { name: "quiet", namespace: "default" },
          spec: {
            terminationGracePeriodSeconds: 0,
            containers: [{ name: "main", image: "alpine:3.20", command: ["sleep", "1000"] }],
          },
        },
      ]);
      await running(cluster.api, "quiet");
      const pod = { namespace: "default", name: "quiet" };
      const remote = { pod, container: "main", command: ["sleep", "900"], onStdout() {} };
      const command = await startRemoteCommand(kubeOf(cluster), fastClock(), remote, over.signal);
      await expect(command.finished).rejects.toThrow("no answer to pings");
    });
  });
});
