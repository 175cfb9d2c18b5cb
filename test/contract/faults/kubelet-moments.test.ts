import type { V1Pod } from "@kubernetes/client-node";
import { describe, expect, it } from "vitest";
import { describeWithKubectl } from "../../kubectl.ts";
import { withPlan } from "./cluster-with-plan.ts";
import { conditionOf, containerOf, isPhase, kubectl, podClient, sleeper } from "./pod-client.ts";
import { now, on, once } from "./said-moment.ts";

const PODS = "/api/v1/namespaces/default/pods";

const isTerminated = (pod: V1Pod) => containerOf(pod)?.state?.terminated !== undefined;

describe("containers that end", () => {
  it.each([
    { fault: "container-exit", parameters: { exit_code: 3 }, terminated: { exitCode: 3, reason: "Error" } },
    { fault: "container-exit", parameters: { exit_code: 0 }, terminated: { exitCode: 0, reason: "Completed" } },
    { fault: "container-oom", parameters: {}, terminated: { exitCode: 137, reason: "OOMKilled" } },
    { fault: "container-kill", parameters: {}, terminated: { exitCode: 137, reason: "Error" } },
  ])("$fault: the other container goes on", async ({ fault, parameters, terminated }) => {
    await withPlan([{ fault, when: { on }, with: { container: "main", ...parameters } }], async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper, { ...sleeper, name: "other" }] });
      await client.state("p", isPhase("Running"));
      now(cluster);
      const pod = await client.state("p", isTerminated);
      expect(containerOf(pod)).toMatchObject({ state: { terminated }, ready: false, restartCount: 0 });
      expect(containerOf(pod, "other")?.state?.running).toBeDefined();
      expect(pod.status?.phase).toBe("Running");
      expect(conditionOf(pod, "Ready")).toMatchObject({ status: "False", reason: "ContainersNotReady" });
      expect(await cluster.history.events.findLast(({ type }) => type === "container-state")).toMatchObject({
        actor: "kubelet",
        container: "main",
        ...terminated,
      });
    });
  });

  it("container-restart: it runs again, whatever the pod's restart policy says", async () => {
    await withPlan([{ fault: "container-restart", when: { on }, with: { container: "main" } }], async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      await client.state("p", isPhase("Running"));
      now(cluster);
      const pod = await client.state(
        "p",
        (next) => containerOf(next)?.restartCount === 1 && containerOf(next)?.ready === true,
      );
      expect(containerOf(pod)?.lastState?.terminated).toMatchObject({ exitCode: 137, reason: "Error" });
      expect(containerOf(pod)?.state?.running).toBeDefined();
    });
  });

  it("only the pod dies that the event tells of", async () => {
    const started = { type: "container-state", state: "running", pod: "second" };
    await withPlan(
      [{ fault: "container-oom", when: { on: started }, with: { container: "main" } }],
      async (cluster) => {
        const client = podClient(cluster);
        await client.create("first", { containers: [sleeper] });
        await client.state("first", isPhase("Running"));
        await client.create("second", { containers: [sleeper] });
        expect((await client.state("second", isPhase("Failed"))).status?.phase).toBe("Failed");
        expect((await client.state("first", () => true)).status?.phase).toBe("Running");
      },
    );
  });
});

describe("pods that have to go", () => {
  it("pod-deletion: by name, with the grace that is asked for", async () => {
    const plan = [{ fault: "pod-deletion", when: { on }, with: { name: "one", grace_seconds: 7 } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("one", { containers: [sleeper] });
      await client.create("two", { containers: [sleeper] });
      await Promise.all([client.state("one", isPhase("Running")), client.state("two", isPhase("Running"))]);
      const states = client.states(
        "one",
        once(cluster, () => false),
      );
      const marked = (await states).find(({ metadata }) => metadata?.deletionTimestamp !== undefined);
      expect(marked?.metadata?.deletionGracePeriodSeconds).toBe(7);
      expect((await client.get(`${PODS}/one`)).status).toBe(404);
      expect((await client.state("two", () => true)).metadata?.deletionTimestamp).toBeUndefined();
    });
  });

  it.each([
    {
      fault: "pod-eviction",
      condition: { reason: "EvictionByEvictionAPI", message: "Eviction API: evicting" },
      event: /^Normal Killing: Stopping container main$/,
    },
    {
      fault: "pod-preemption",
      condition: {
        reason: "PreemptionByScheduler",
        message: "default-scheduler: preempting to accommodate a higher priority pod",
      },
      event: /^Normal Preempted: Preempted by pod [-0-9a-f]{36} on node node-1$/,
    },
  ])("$fault: the condition, then a deletion with the pod's grace", async ({ fault, condition, event }) => {
    await withPlan([{ fault, when: { on } }], async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper], terminationGracePeriodSeconds: 9 });
      await client.state("p", isPhase("Running"));
      const states = client.states(
        "p",
        once(cluster, () => false),
      );
      const disrupted = (await states).filter((pod) => conditionOf(pod, "DisruptionTarget") !== undefined);
      expect(conditionOf(disrupted[0] ?? {}, "DisruptionTarget")).toMatchObject({ status: "True", ...condition });
      expect(disrupted[0]?.metadata?.deletionTimestamp).toBeUndefined();
      expect(disrupted[1]?.metadata?.deletionGracePeriodSeconds).toBe(9);
      expect(await client.events("p")).toEqual(expect.arrayContaining([expect.stringMatching(event)]));
    });
  });

  it("pod-eviction by the node: phase Failed, reason Evicted, and the object stays", async () => {
    const plan = [
      { fault: "pod-eviction", when: { on }, with: { by: "node-pressure", resource: "ephemeral-storage" } },
    ];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      await client.state("p", isPhase("Running"));
      now(cluster);
      const pod = await client.state("p", isPhase("Failed"));
      const message = "The node was low on resource: ephemeral-storage. ";
      expect(pod.status).toMatchObject({ reason: "Evicted", message });
      expect(conditionOf(pod, "DisruptionTarget")).toMatchObject({ reason: "TerminationByKubelet", message });
      expect(containerOf(pod)?.state?.terminated).toMatchObject({ exitCode: 137 });
      expect(await client.events("p")).toContain(`Warning Evicted: ${message}`);
    });
  });

  it("pod-deadline: Failed with DeadlineExceeded once the containers have ended", async () => {
    await withPlan([{ fault: "pod-deadline", when: { on } }], async (cluster) => {
      const client = podClient(cluster);
      const patient = {
        ...sleeper,
        command: ["sh", "-c", "trap 'sleep 0.2; exit 0' TERM; while :; do sleep 0.05; done"],
      };
      await client.create("p", { containers: [patient] });
      await client.state("p", isPhase("Running"));
      const states = client.states("p", once(cluster, isPhase("Failed")));
      const failed = (await states).at(-1);
      expect(failed?.status).toMatchObject({
        reason: "DeadlineExceeded",
        message: "Pod was active on the node longer than the specified deadline",
      });
      expect((await states).every((pod) => pod.status?.phase !== "Failed" || isTerminated(pod))).toBe(true);
      expect(await client.events("p")).toContain(
        "Normal DeadlineExceeded: Pod was active on the node longer than the specified deadline",
      );
    });
  });
});

describeWithKubectl("kubectl", () => {
  it("shows containers and pods as a real cluster's would", async () => {
    const plan = [
      { fault: "container-oom", when: { on }, with: { name: "fat", container: "main" } },
      { fault: "pod-eviction", when: { on }, with: { name: "evicted", by: "node-pressure" } },
    ];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      const names = ["fat", "evicted"];
      for (const name of names) await client.create(name, { containers: [sleeper] });
      await Promise.all(names.map((name) => client.state(name, isPhase("Running"))));
      now(cluster);
      await Promise.all(names.map((name) => client.state(name, isPhase("Failed"))));
      const { out } = await kubectl(cluster, "get pods --no-headers");
      const shown = out
        .trim()
        .split("\n")
        .map((line) => line.split(/\s+/).slice(0, 3).join(" "));
      expect(shown).toEqual(["evicted 0/1 Error", "fat 0/1 OOMKilled"]);
      const { out: described } = await kubectl(cluster, "describe pod evicted");
      expect(described).toMatch(
        /^Status: +Failed\nReason: +Evicted\nMessage: +The node was low on resource: memory\. /m,
      );
    });
  });
});
