import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { V1Node } from "@kubernetes/client-node";
import { describeWithKubectl } from "../../kubectl.ts";
import { withPlan, type Cluster } from "./cluster-with-plan.ts";
import { conditionOf, containerOf, isPhase, kubectl, podClient, sleeper } from "./pod-client.ts";
import { now, on, once } from "./said-moment.ts";

const PODS = "/api/v1/namespaces/default/pods";

async function nodeOf(cluster: Cluster): Promise<V1Node> {
  return JSON.parse((await podClient(cluster).get("/api/v1/nodes/node-1")).text) as V1Node;
}

/** An exec that goes on until something ends it; gives how the connection was closed. */
async function longExec({ api, admin }: Cluster): Promise<{ closed: Promise<number> }> {
  const query = "command=sleep&command=600&stdout=true&container=main";
  const url = `${api.url.replace("https", "wss")}${PODS}/p/exec?${query}`;
  const socket = new WebSocket(url, ["v5.channel.k8s.io"], { ca: api.caPem, headers: admin });
  socket.on("error", () => {});
  const closed = new Promise<number>((resolve) => socket.once("close", resolve));
  await new Promise((resolve) => socket.once("open", resolve));
  return { closed };
}

const running = { type: "exec-start" };

describe("node-not-ready", () => {
  it("not-ready: the node says so, is tainted, and its pods are not ready", async () => {
    await withPlan([{ fault: "node-not-ready", when: { on }, with: { how: "not-ready" } }], async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      await client.state("p", isPhase("Running"));
      now(cluster);
      const pod = await client.state("p", (next) => conditionOf(next, "Ready")?.status === "False");
      expect(pod.status?.phase).toBe("Running");
      expect(await client.events("p")).toContain("Warning NodeNotReady: Node is not ready");
      const node = await nodeOf(cluster);
      expect(node.status?.conditions).toContainEqual(
        expect.objectContaining({ type: "Ready", status: "False", reason: "KubeletNotReady" }),
      );
      expect(node.spec?.taints?.map(({ key, effect }) => `${key}:${effect}`)).toEqual([
        "node.kubernetes.io/not-ready:NoSchedule",
        "node.kubernetes.io/not-ready:NoExecute",
      ]);
    });
  });

  it("unreachable: streams break and cannot be opened, and what happens there is told later", async () => {
    const plan = [{ fault: "node-not-ready", when: { on: running }, with: { for_ms: 400 } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      await client.state("p", isPhase("Running"));
      expect(await (await longExec(cluster)).closed).toBe(1006);
      expect((await nodeOf(cluster)).status?.conditions).toContainEqual(
        expect.objectContaining({ type: "Ready", status: "Unknown", reason: "NodeStatusUnknown" }),
      );
      const exec = await client.get(`${PODS}/p/log?container=main`);
      expect(exec.status).toBe(500);
      expect(JSON.parse(exec.text)).toMatchObject({
        reason: "InternalError",
        message:
          'Get "https://127.0.0.1:10250/containerLogs/default/p/main": dial tcp 127.0.0.1:10250: connect: no route to host',
      });
      await client.delete(`${PODS}/p`);
      expect((await client.state("p", () => true)).metadata?.deletionTimestamp).toBeDefined();
      await client.states("p", () => false);
      expect((await client.get(`${PODS}/p`)).status).toBe(404);
      expect((await nodeOf(cluster)).spec?.taints ?? []).toEqual([]);
      expect((await nodeOf(cluster)).status?.conditions).toContainEqual(
        expect.objectContaining({ type: "Ready", status: "True" }),
      );
    });
  });

  it("lets pods go that do not tolerate it", async () => {
    const plan = [{ fault: "node-not-ready", when: { on }, with: { how: "not-ready" } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      const tolerations = [
        { key: "node.kubernetes.io/not-ready", operator: "Exists", effect: "NoExecute", tolerationSeconds: 0 },
      ];
      await client.create("p", { containers: [sleeper], tolerations });
      await client.state("p", isPhase("Running"));
      const states = client.states(
        "p",
        once(cluster, () => false),
      );
      expect(conditionOf((await states).at(-1) ?? {}, "DisruptionTarget")).toMatchObject({
        reason: "DeletionByTaintManager",
      });
    });
  });
});

describe("node-gone", () => {
  it("collected: streams break, the node's object goes, and then the pod", async () => {
    await withPlan([{ fault: "node-gone", when: { on: running }, with: { after_ms: 50 } }], async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      await client.state("p", isPhase("Running"));
      const states = client.states("p", () => false);
      expect(await (await longExec(cluster)).closed).toBe(1006);
      expect((await client.get("/api/v1/nodes/node-1")).status).toBe(404);
      const failed = (await states).find(isPhase("Failed"));
      expect(conditionOf(failed ?? {}, "DisruptionTarget")).toMatchObject({
        reason: "DeletionByPodGC",
        message: "PodGC: node no longer exists",
      });
      expect(containerOf(failed ?? {})?.state?.running).toBeDefined();
      expect((await client.get(`${PODS}/p`)).status).toBe(404);
    });
  });

  it("unknown: the pod stays, and nobody knows of it", async () => {
    const plan = [{ fault: "node-gone", when: { on }, with: { pods: "unknown", after_ms: 0 } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      await client.state("p", isPhase("Running"));
      now(cluster);
      const pod = await client.state("p", isPhase("Unknown"));
      expect(pod.status).toMatchObject({
        reason: "NodeLost",
        message: "Node node-1 which was running pod p is unresponsive",
      });
      // Nobody starts it anew.
      expect((await client.events("p")).filter((line) => line.includes("Started"))).toHaveLength(1);
    });
  });
});

describe("node-clock", () => {
  it("dates what the kubelet writes, and nothing else", async () => {
    await withPlan([{ fault: "node-clock", with: { ms: -3_600_000 } }], async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [{ ...sleeper, command: ["sh", "-c", "echo here; sleep 600"] }] });
      const pod = await client.state("p", isPhase("Running"));
      const created = Date.parse(String(pod.metadata?.creationTimestamp));
      const started = Date.parse(String(containerOf(pod)?.state?.running?.startedAt));
      expect(Math.round((created - started) / 60_000)).toBe(60);
      const follow = "follow=true&timestamps=true&container=main&limitBytes=30";
      const { text } = await client.get(`${PODS}/p/log?${follow}`);
      expect(Math.round((created - Date.parse(text.slice(0, 30))) / 60_000)).toBe(60);
    });
  });
});

describeWithKubectl("kubectl", () => {
  it("cannot reach a pod on a lost node", async () => {
    await withPlan([{ fault: "node-not-ready", when: { on } }], async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      await client.state("p", isPhase("Running"));
      now(cluster);
      await client.state("p", (next) => conditionOf(next, "Ready")?.status === "False");
      const exec = await kubectl(cluster, "exec p -- true");
      expect(exec.err).toContain("error dialing backend: dial tcp 127.0.0.1:10250: connect: no route to host");
      expect(exec.code).not.toBe(0);
      expect((await kubectl(cluster, "get nodes --no-headers")).out).toMatch(/^node-1 +NotReady /);
    });
  });
});
