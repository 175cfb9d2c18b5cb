import type { V1Pod } from "@kubernetes/client-node";
import { describe, expect, it } from "vitest";
import { ask, pod, said, secret } from "./api-client.ts";
import { withPlan, type Cluster } from "./cluster-with-plan.ts";
import { conditionOf, containerOf, isPhase, podClient, sleeper, type PodClient } from "./pod-client.ts";
import { on, once } from "./said-moment.ts";

/** Both ways have to come to the same, and only one of them leaves a trace in the cluster. */
const MEANS = ["simulated", "real"] as const;

const AT_CREATE = { where: { verb: "create", resource: "pods" }, when: { nth: 1 } };
const RBAC = { apiVersion: "rbac.authorization.k8s.io/v1" };

function made({ history }: Cluster, resource: string): string[] {
  return history.events.flatMap((event) =>
    event.type === "object" && event.change === "created" && event.resource === resource ? [event.name] : [],
  );
}

/** Headers of somebody who may create and get secrets, and nothing else. */
function keeper({ api }: Cluster): Record<string, string> {
  const rules = [{ apiGroups: [""], resources: ["secrets", "pods"], verbs: ["create", "get"] }];
  const metadata = { name: "keeper", namespace: "default" };
  api.apply([
    { ...RBAC, kind: "Role", metadata, rules },
    {
      ...RBAC,
      kind: "RoleBinding",
      metadata,
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "keeper" },
      subjects: [{ kind: "User", name: "keeper" }],
    },
  ]);
  return { authorization: `Bearer ${api.addToken("keeper")}` };
}

async function mayI(cluster: Cluster, headers: Record<string, string>, verb: string): Promise<unknown> {
  const spec = { resourceAttributes: { namespace: "default", verb, resource: "secrets" } };
  const review = { apiVersion: "authorization.k8s.io/v1", kind: "SelfSubjectAccessReview", spec };
  const path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
  const answer = await ask(cluster, "POST", path, review, headers);
  return (JSON.parse(answer.text) as { status: { allowed: unknown } }).status.allowed;
}

const DELETED = { metadata: { deletionTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string } };
const EVICTION = { type: "DisruptionTarget", status: "True", reason: "EvictionByEvictionAPI" };
const EVICTED = { status: { conditions: expect.arrayContaining([expect.objectContaining(EVICTION)]) as unknown } };

describe.each(MEANS)("%s means", (means) => {
  const isReal = means === "real";

  it("quota-exceeded: the words of a quota, for as long as the request takes", async () => {
    await withPlan([{ fault: "quota-exceeded", means, ...AT_CREATE }], async (cluster) => {
      expect(said(await ask(cluster, "POST", "pods", pod("p")))).toEqual({
        status: 403,
        reason: "Forbidden",
        message:
          'pods "p" is forbidden: exceeded quota: compute-quota, requested: pods=1, used: pods=10, limited: pods=10',
      });
      expect((await ask(cluster, "POST", "pods", pod("p"))).status).toBe(201);
      expect(made(cluster, "resourcequotas")).toEqual(isReal ? ["compute-quota"] : []);
    });
  });

  it("limit-range: its defaults and its bounds", async () => {
    const limits = [{ type: "Container", default: { cpu: "1" }, max: { cpu: "2" } }];
    const plan = [{ fault: "limit-range", means, where: AT_CREATE.where, when: { to: 2 }, with: { limits } }];
    await withPlan(plan, async (cluster) => {
      const create = async (name: string, resources = {}) => ask(cluster, "POST", "pods", pod(name, resources));
      expect(JSON.parse((await create("p")).text)).toMatchObject({
        spec: { containers: [{ resources: { limits: { cpu: "1" } } }] },
      });
      expect(said(await create("q", { limits: { cpu: "3" } })).message).toBe(
        'pods "q" is forbidden: maximum cpu usage per Container is 2, but limit is 3',
      );
      expect((await create("q", { limits: { cpu: "3" } })).status).toBe(201);
    });
  });

  it("permission-taken: forbidden, reviews say so, and everything else stays allowed until it is given back", async () => {
    const created = { type: "object", change: "created", resource: "secrets" };
    const plan = [
      {
        fault: "permission-taken",
        means,
        where: { verb: "get", resource: "secrets" },
        when: { after: { ...created, name: "first" }, until: { ...created, name: "second" } },
      },
    ];
    await withPlan(plan, async (cluster) => {
      const headers = keeper(cluster);
      const get = async () => said(await ask(cluster, "GET", "secrets/first", undefined, headers));
      const create = async (name: string) => (await ask(cluster, "POST", "secrets", secret(name), headers)).status;
      expect(await mayI(cluster, headers, "get")).toBe(true);
      expect(await create("first")).toBe(201);
      expect(await get()).toEqual({
        status: 403,
        reason: "Forbidden",
        message:
          'secrets "first" is forbidden: User "keeper" cannot get resource "secrets" in API group "" in the namespace "default"',
      });
      expect(await mayI(cluster, headers, "get")).toBe(false);
      expect(await create("second")).toBe(201);
      expect(await mayI(cluster, headers, "get")).toBe(true);
      expect((await get()).status).toBe(200 satisfies number);
    });
  });

  it("permission-given: allowed for once", async () => {
    const plan = [{ fault: "permission-given", means, where: { verb: "list", resource: "secrets" }, when: { nth: 1 } }];
    await withPlan(plan, async (cluster) => {
      const headers = keeper(cluster);
      expect((await ask(cluster, "GET", "secrets", undefined, headers)).status).toBe(200);
      expect((await ask(cluster, "GET", "secrets", undefined, headers)).status).toBe(403);
      expect(made(cluster, "roles").filter((name) => name.startsWith("faultline"))).toHaveLength(isReal ? 1 : 0);
    });
  });

  it.each([
    { fault: "pod-deletion", parameters: { grace_seconds: 0 }, isOver: () => false, end: DELETED },
    { fault: "pod-eviction", parameters: {}, isOver: () => false, end: { ...DELETED, ...EVICTED } },
    {
      fault: "pod-deadline",
      parameters: {},
      isOver: isPhase("Failed"),
      end: { status: { phase: "Failed", reason: "DeadlineExceeded" } },
    },
  ])("$fault: the pod ends as its kubelet ends it", async ({ fault, parameters, isOver, end }) => {
    await withPlan([{ fault, means, when: { on }, with: parameters }], async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      await client.state("p", isPhase("Running"));
      const last = await client.state("p", once(cluster, isOver));
      expect(last).toMatchObject(end);
      const asked = cluster.history.events.filter((event) => event.type === "request" && event.user === "faultline");
      expect(asked.length > 0).toBe(isReal);
    });
  });

  it.each([
    { fault: "container-exit", parameters: { exit_code: 3 }, terminated: { exitCode: 3, reason: "Error" } },
    { fault: "container-exit", parameters: { exit_code: 0 }, terminated: { exitCode: 0, reason: "Completed" } },
    { fault: "container-kill", parameters: {}, terminated: { exitCode: 137, reason: "Error" } },
  ])("$fault: the container ends with $terminated.exitCode, and the other goes on", async (row) => {
    const { fault, parameters, terminated } = row;
    await withPlan([{ fault, means, when: { on }, with: { container: "main", ...parameters } }], async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper, { ...sleeper, name: "other" }] });
      await client.state("p", isPhase("Running"));
      const pod = await client.state(
        "p",
        once(cluster, (next) => containerOf(next)?.state?.terminated !== undefined),
      );
      expect(containerOf(pod)).toMatchObject({ state: { terminated }, restartCount: 0 });
      expect(containerOf(pod, "other")?.state?.running).toBeDefined();
      expect(pod.spec?.containers[1]?.command).toEqual(sleeper.command);
    });
  });

  it("container-restart: it runs again, though it has no command of its own", async () => {
    const plan = [{ fault: "container-restart", means, when: { on }, with: { container: "main", exit_code: 5 } }];
    await withPlan(plan, async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [{ name: "main", image: "nginx" }] });
      await client.state("p", isPhase("Running"));
      const pod = await client.state(
        "p",
        once(cluster, (next) => containerOf(next)?.restartCount === 1 && containerOf(next)?.ready === true),
      );
      expect(containerOf(pod)?.lastState?.terminated).toMatchObject({ exitCode: 5, reason: "Error" });
    });
  });

  const starts: {
    fault: string;
    entry: object;
    spec?: object;
    /** What the pod shows meanwhile. */
    shows(pod: V1Pod): boolean;
    /** What its events tell meanwhile. */
    tells?: RegExp;
    runs: boolean;
  }[] = [
    {
      fault: "image-pull-failure",
      entry: { where: { image: "alpine" }, with: { cause: "no-such-host" } },
      shows: (pod) => containerOf(pod)?.state?.waiting?.reason === "ErrImagePull",
      tells: /Failed to pull image.*no such host/,
      runs: false,
    },
    {
      fault: "unschedulable",
      entry: { when: { to: 2 }, with: { retry_ms: 20 } },
      shows: (pod) => conditionOf(pod, "PodScheduled")?.reason === "Unschedulable",
      tells: /FailedScheduling: 0\/1 nodes are available/,
      runs: true,
    },
    {
      fault: "sandbox-failure",
      entry: { when: { nth: 1 } },
      shows: (pod) => pod.spec?.nodeName !== undefined,
      tells: /FailedCreatePodSandBox: Failed to create pod sandbox: .* = failed to (setup network|get sandbox runtime)/,
      runs: true,
    },
    {
      fault: "container-start-failure",
      entry: { when: { nth: 1 }, with: { reason: "CreateContainerConfigError" } },
      shows: (pod) => containerOf(pod)?.state?.waiting?.reason === "CreateContainerConfigError",
      runs: true,
    },
    {
      fault: "container-start-exit",
      entry: { with: { exit_code: 7, output: "no licence\n" } },
      shows: (pod) => containerOf(pod)?.state?.terminated?.exitCode === 7,
      runs: false,
    },
    {
      fault: "volume-mount-failure",
      entry: { when: { nth: 1 } },
      spec: { volumes: [{ name: "scratch", emptyDir: {} }] },
      shows: (pod) => pod.spec?.nodeName !== undefined,
      tells: /FailedMount: MountVolume.SetUp failed for volume/,
      runs: true,
    },
  ];

  it.each(starts)("$fault: the pod shows it, and goes on when it is over", async ({ fault, entry, ...wanted }) => {
    await withPlan([{ fault, means, ...entry }], async (cluster) => {
      const client = podClient(cluster);
      const mounts = wanted.spec === undefined ? {} : { volumeMounts: [{ name: "scratch", mountPath: "/scratch" }] };
      await client.create("p", { ...wanted.spec, containers: [{ ...sleeper, ...mounts }] });
      await client.state("p", wanted.shows);
      if (wanted.tells !== undefined) await told(client, "p", wanted.tells);
      if (wanted.runs) await client.state("p", isPhase("Running"));
      expect(cluster.history.events.some((event) => event.type === "fault-fired" && event.fault === fault)).toBe(true);
    });
  });

  it("slow-termination: the pod stays for a while when its containers have ended", async () => {
    await withPlan([{ fault: "slow-termination", means, with: { ms: 700 } }], async (cluster) => {
      const client = podClient(cluster);
      await client.create("p", { containers: [sleeper] });
      await client.state("p", isPhase("Running"));
      await client.delete("/api/v1/namespaces/default/pods/p");
      await client.state("p", () => false);
      const { events } = cluster.history;
      const ended = events.findLast((event) => event.type === "container-state" && event.state === "terminated");
      const gone = events.findLast(
        (event) => event.type === "object" && event.change === "deleted" && event.name === "p",
      );
      expect((gone?.at ?? 0) - (ended?.at ?? 0)).toBeGreaterThanOrEqual(600);
    });
  });
});

/** Resolves when an event of the pod says so. */
async function told(client: PodClient, name: string, what: RegExp): Promise<void> {
  await expect.poll(() => client.events(name), { timeout: 30_000 }).toContainEqual(expect.stringMatching(what));
}
