import { describe, expect, it } from "vitest";
import { describeWithKubectl } from "../../kubectl.ts";
import { withPlan } from "./cluster-with-plan.ts";
import { conditionOf, containerOf, isPhase, kubectl, podClient, sleeper } from "./pod-client.ts";

const waits = (reason: string, name?: string) => (pod: Parameters<typeof containerOf>[0]) =>
  containerOf(pod, name)?.state?.waiting?.reason === reason;

describe("slow-pull", () => {
  it("leaves the container waiting between Pulling and Pulled", async () => {
    const plan = [{ fault: "slow-pull", where: { image: "alpine" }, with: { ms: 300 } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("slow", { containers: [sleeper] });
      const [first] = await client.states("slow", (pod) => pod.spec?.nodeName !== undefined);
      expect(first?.status?.phase).toBe("Pending");
      await client.state("slow", isPhase("Running"));
      const pulled = (await client.events("slow")).find((line) => line.includes("Pulled"));
      expect(Number(/ in (\d+)ms/.exec(pulled ?? "")?.[1])).toBeGreaterThanOrEqual(300);
    });
  });

  it("is cut short by the pod's end", async () => {
    const plan = [{ fault: "slow-pull", with: { ms: 600_000 } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("slow", { containers: [sleeper] });
      const gone = client.states("slow", () => false);
      await client.delete("/api/v1/namespaces/default/pods/slow");
      expect((await gone).at(-1)?.metadata?.deletionTimestamp).toBeDefined();
      expect((await client.get("/api/v1/namespaces/default/pods/slow")).status).toBe(404);
    });
  });
});

describe("image-pull-failure", () => {
  it.each([
    {
      cause: "registry-unavailable",
      reason: "RegistryUnavailable",
      message: "image pull failed for alpine:3.20 because the registry is unavailable: pull QPS exceeded",
      event: 'Warning Failed: Failed to pull image "alpine:3.20": RegistryUnavailable: pull QPS exceeded',
    },
    {
      cause: "signature",
      reason: "SignatureValidationFailed",
      message:
        "image pull failed for alpine:3.20 because the signature validation failed: Source image rejected: A signature was required, but no signature exists",
      event:
        'Warning Failed: Failed to pull image "alpine:3.20": SignatureValidationFailed: Source image rejected: A signature was required, but no signature exists',
    },
    {
      cause: "inspect",
      reason: "ImageInspectError",
      message:
        'Failed to inspect image "alpine:3.20": rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      event:
        'Warning InspectFailed: Failed to inspect image "alpine:3.20": rpc error: code = DeadlineExceeded desc = context deadline exceeded',
    },
  ])("$cause: the container waits with $reason", async ({ cause, reason, message, event }) => {
    await withPlan([{ fault: "image-pull-failure", with: { cause } }], async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      const pod = await client.state("p", waits(reason));
      expect(containerOf(pod)?.state?.waiting).toEqual({ reason, message });
      expect(await client.events("p")).toEqual(expect.arrayContaining([event, `Warning Failed: Error: ${reason}`]));
    });
  });

  it("is followed by the back-off, and by success when it is over", async () => {
    const plan = [{ fault: "image-pull-failure", when: { nth: 1 }, with: { cause: "registry-unavailable" } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      const pod = await client.state("p", waits("ImagePullBackOff"));
      expect(containerOf(pod)?.state?.waiting?.message).toBe(
        'Back-off pulling image "alpine:3.20": RegistryUnavailable: image pull failed for alpine:3.20 because the registry is unavailable: pull QPS exceeded',
      );
    });
  });
});

describe("unschedulable", () => {
  it("keeps the pod pending until the scheduler looks again", async () => {
    const plan = [
      { fault: "unschedulable", when: { to: 2 }, with: { message: "0/9 nodes are available.", retry_ms: 20 } },
    ];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("homeless", { containers: [sleeper] });
      const states = await client.states("homeless", isPhase("Running"));
      const refused = states.find((pod) => conditionOf(pod, "PodScheduled")?.status === "False");
      expect(conditionOf(refused ?? {}, "PodScheduled")).toMatchObject({
        reason: "Unschedulable",
        message: "0/9 nodes are available.",
      });
      expect(refused?.status?.phase).toBe("Pending");
      expect(refused?.spec?.nodeName).toBeUndefined();
      expect(await client.events("homeless")).toEqual(
        expect.arrayContaining([
          "Warning FailedScheduling: 0/9 nodes are available.",
          "Normal Scheduled: Successfully assigned default/homeless to node-1",
        ]),
      );
      expect(cluster.engine.counts()[0]).toMatchObject({ fired: 2 });
    });
  });
});

describe("sandbox-failure", () => {
  it("fails as often as it is told to, each time with an event", async () => {
    const plan = [{ fault: "sandbox-failure", when: { nth: 1 }, with: { message: "no address is left" } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      const states = await client.states("p", isPhase("Running"));
      expect(states.map((pod) => conditionOf(pod, "PodReadyToStartContainers")?.status)).toContain("False");
      expect(await client.events("p")).toContain(
        "Warning FailedCreatePodSandBox: Failed to create pod sandbox: rpc error: code = Unknown desc = no address is left",
      );
    });
  });
});

describe("volume-mount-failure", () => {
  it("keeps every container from starting until the volume stands", async () => {
    const plan = [{ fault: "volume-mount-failure", where: { volume: "scratch" }, when: { nth: 1 } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", {
        containers: [{ ...sleeper, volumeMounts: [{ name: "scratch", mountPath: "/scratch" }] }],
        volumes: [{ name: "scratch", emptyDir: {} }],
      });
      await client.state("p", isPhase("Running"));
      expect(await client.events("p")).toContain(
        'Warning FailedMount: MountVolume.SetUp failed for volume "scratch" : rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      );
    });
  });
});

describe("container-start-failure", () => {
  it.each(["CreateContainerConfigError", "CreateContainerError"])("%s is told and tried again", async (reason) => {
    const plan = [{ fault: "container-start-failure", when: { nth: 1 }, with: { reason, message: "not now" } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      const states = await client.states("p", isPhase("Running"));
      expect(states.map((pod) => containerOf(pod)?.state?.waiting)).toContainEqual({ reason, message: "not now" });
      expect(await client.events("p")).toContain("Warning Failed: Error: not now");
    });
  });

  it("RunContainerError is told, and ends with 128", async () => {
    const plan = [{ fault: "container-start-failure", with: { reason: "RunContainerError", message: "no such shim" } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      const states = await client.states("p", isPhase("Failed"));
      expect(states.map((pod) => containerOf(pod)?.state?.waiting)).toContainEqual({
        reason: "RunContainerError",
        message: "no such shim",
      });
      expect(containerOf(states.at(-1) ?? {})?.state?.terminated).toMatchObject({
        exitCode: 128,
        reason: "StartError",
        message: "no such shim",
      });
    });
  });
});

describe("container-start-exit", () => {
  it("of an init container fails the pod", async () => {
    const plan = [
      { fault: "container-start-exit", where: { container: "first" }, with: { exit_code: 3, output: "no!\n" } },
    ];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      const first = { ...sleeper, name: "first", terminationMessagePolicy: "FallbackToLogsOnError" };
      await client.create("p", { initContainers: [first], containers: [sleeper] });
      const pod = await client.state("p", isPhase("Failed"));
      expect(containerOf(pod, "first")?.state?.terminated).toMatchObject({
        exitCode: 3,
        reason: "Error",
        message: "no!\n",
      });
      expect(containerOf(pod)?.state?.waiting).toEqual({ reason: "PodInitializing" });
      expect(conditionOf(pod, "Initialized")).toMatchObject({ status: "False", reason: "ContainersNotInitialized" });
      const { text } = await client.get("/api/v1/namespaces/default/pods/p/log?container=first");
      expect(text).toBe("no!\n");
    });
  });
});

describeWithKubectl("kubectl", () => {
  it("shows what a real cluster's would", async () => {
    const plan = [
      { fault: "exec-format-error", where: { name: "foreign" } },
      { fault: "container-start-exit", where: { name: "broken", container: "first" }, with: { exit_code: 1 } },
      { fault: "image-pull-failure", where: { name: "obscure" }, with: { cause: "inspect" } },
      { fault: "unschedulable", where: { name: "homeless" } },
    ];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("foreign", { restartPolicy: "OnFailure", containers: [sleeper] });
      await client.create("broken", { initContainers: [{ ...sleeper, name: "first" }], containers: [sleeper] });
      await client.create("obscure", { containers: [{ ...sleeper, imagePullPolicy: "Always" }] });
      await client.create("homeless", { containers: [sleeper] });
      await client.state("foreign", waits("CrashLoopBackOff"));
      await client.state("broken", isPhase("Failed"));
      await client.state("obscure", waits("ImageInspectError"));
      await client.state("homeless", (pod) => conditionOf(pod, "PodScheduled") !== undefined);
      const { out } = await kubectl(cluster, "get pods --no-headers");
      const shown = out
        .trim()
        .split("\n")
        .map((line) => line.split(/\s+/).slice(0, 3).join(" "));
      expect(shown).toEqual([
        "broken 0/1 Init:Error",
        "foreign 0/1 CrashLoopBackOff",
        "homeless 0/1 Pending",
        "obscure 0/1 ImageInspectError",
      ]);
      expect((await kubectl(cluster, "logs foreign")).out).toBe("exec /bin/sh: exec format error\n");
      expect((await kubectl(cluster, "describe pod homeless")).out).toMatch(
        /Warning +FailedScheduling .*0\/1 nodes are available: 1 Insufficient cpu/,
      );
    });
  });
});

describe("slow-termination", () => {
  it("leaves a pod that has ended Terminating for a while", async () => {
    const plan = [{ fault: "slow-termination", where: { name: "slow" }, with: { ms: 250 } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("slow", { containers: [sleeper] });
      await client.state("slow", isPhase("Running"));
      const gone = client.states("slow", () => false);
      const start = performance.now();
      await client.delete("/api/v1/namespaces/default/pods/slow");
      const states = await gone;
      expect(performance.now() - start).toBeGreaterThan(245);
      expect(states.map((pod) => containerOf(pod)?.state?.terminated?.exitCode)).toContain(0);
    });
  });
});
