import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createClusterClient, readAdministrator } from "../../../src/clusters/index.ts";
import type { ScenarioObject } from "../../../src/library/chosen-scenario.ts";
import type { JudgedScenario } from "../../../src/library/judged-scenario.ts";
import { RUN_LABEL } from "../../../src/worlds/cluster/run-label.ts";
import { existingCluster, type ExistingCluster } from "./existing-cluster.ts";
import { playOn } from "./play.ts";

const failing = ({ result }: JudgedScenario) =>
  [...result.expectations, ...result.invariants].flatMap(({ id, outcome, expected, got }) =>
    outcome === "fail" ? [`${id}: expected ${expected}, got ${got}`] : [],
  );

const AT_THE_PROXY: ScenarioObject = {
  title: "The API server refuses the first pod",
  faults: [
    {
      fault: "http-error",
      where: { verb: "create", resource: "pods" },
      when: { nth: 1 },
      with: { status: 500, message: "etcdserver: request timed out" },
    },
  ],
  project: { ci: 'works: { image: "alpine:3.20", variables: { GIT_STRATEGY: none }, script: [echo through] }' },
  expect: {
    job: { state: "success", trace: { contains: ["through"] } },
    retries: [{ verb: "create", resource: "pods", attempts: 2 }],
  },
};

const WEBHOOK: ScenarioObject = {
  title: "A policy of the cluster refuses the pod",
  cluster: {
    webhooks: [{ name: "one.policy.example.com", phase: "validating", answers: [{ deny: { message: "not here" } }] }],
  },
  project: { ci: 'refused: { image: "alpine:3.20", variables: { GIT_STRATEGY: none }, script: [echo through] }' },
  expect: {
    job: {
      state: "failed",
      failure_reason: "runner_system_failure",
      trace: { contains: ['admission webhook "one.policy.example.com" denied the request: not here'] },
    },
    created: [{ resource: "pods", count: 0 }],
    events: [{ type: "webhook-call", webhook: "one.policy.example.com", verdict: "denied", count: 1 }],
  },
};

const NODES: ScenarioObject = {
  title: "Nodes of the scenario's own",
  cluster: { objects: [{ apiVersion: "v1", kind: "Node", metadata: { name: "fast" } }] },
  project: { ci: 'works: { image: "alpine:3.20", script: [echo through] }' },
  expect: { job: { state: "success" } },
};

const RBAC = "rbac.authorization.k8s.io";

/** The kubeconfig becomes that of somebody who may do this everywhere, and nothing else. */
async function signInAs({ api, kubeconfig, ground }: ExistingCluster, rules: readonly object[]): Promise<void> {
  const administrator = await readAdministrator({ env: { KUBECONFIG: kubeconfig } });
  const client = createClusterClient(administrator, ground);
  const role = { apiVersion: `${RBAC}/v1`, kind: "ClusterRole", metadata: { name: "tester" }, rules };
  await client.create(role);
  await client.create({
    ...role,
    kind: "ClusterRoleBinding",
    roleRef: { apiGroup: RBAC, kind: "ClusterRole", name: "tester" },
    subjects: [{ apiGroup: RBAC, kind: "User", name: "tester" }],
  });
  client.close();
  await writeFile(kubeconfig, api.kubeconfig({ token: api.addToken("tester") }));
}

describe("a cluster that is known by its kubeconfig", () => {
  it("plays scenarios in namespaces of their own, with faults before its API server, and keeps nothing", async () => {
    await using cluster = await existingCluster();
    const { api } = cluster;
    const seen: { kind: string; name: string; run: string | undefined }[] = [];
    for (const kind of ["namespaces", "clusterroles.rbac.authorization.k8s.io", "pods"]) {
      api.store.subscribe(kind, ({ type, object: { metadata } }) => {
        if (type === "ADDED") seen.push({ kind, name: metadata.name, run: metadata.labels?.[RUN_LABEL] });
      });
    }
    const { played, worlds, leftovers } = await playOn(cluster, [
      "basic/success",
      "basic/script-failure",
      AT_THE_PROXY,
      NODES,
      WEBHOOK,
    ]);

    expect(played.map(failing)).toEqual([[], [], [], [], []]);
    expect(played.map(({ result }) => result.result)).toEqual(["pass", "pass", "pass", "skip", "pass"]);
    expect(played[3]?.result.reason).toBe("needs nodes of its own making (Node fast)");
    const namespaces = new Set(
      played
        .flatMap(({ evidence }) => evidence?.history ?? [])
        .flatMap((event) => (event.type === "pod-phase" ? [event.namespace] : [])),
    );
    expect(namespaces.size).toBe(3);
    expect([...namespaces].every((name) => name.startsWith(`faultline-${worlds.run}-`))).toBe(true);
    // The pods of jobs are the runner's.
    const made = seen.filter(({ kind, name }) => kind !== "pods" || !name.startsWith("runner-"));
    expect(made.filter(({ run }) => run !== worlds.run)).toEqual([]);
    expect(leftovers).toEqual([]);
    expect(api.store.list("validatingwebhookconfigurations.admissionregistration.k8s.io")).toEqual([]);
    expect(api.store.list("namespaces").filter(({ metadata }) => metadata.name.startsWith("faultline-"))).toEqual([]);
    expect(worlds.preflight).toMatchObject({
      context: "faultline",
      version: "v1.34.1",
      gitlab: { address: "127.0.0.1", by: "host", message: "" },
      nodes: [{ name: "node-1", cpus: 16 }],
    });
    expect(worlds.preflight.rights.filter(({ allowed }) => !allowed)).toEqual([]);
    expect(worlds.preflight.images.filter(({ usable }) => !usable)).toEqual([]);
  });

  it("has the containers of pods end by real means, of those that the runner makes and of those that are there", async () => {
    await using cluster = await existingCluster();
    const { played, leftovers } = await playOn(cluster, [
      "faults/kubelet-containers/build-ends-well",
      "retry/exceeded-quota",
    ]);
    expect(played.map(failing)).toEqual([[], []]);
    expect(played.map(({ result }) => result.result)).toEqual(["pass", "pass"]);
    expect(leftovers).toEqual([]);
  });

  it("takes away the namespaces that a runner makes for its jobs, under names that are nobody else's", async () => {
    await using cluster = await existingCluster();
    const { api } = cluster;
    const made: { name: string; run: string | undefined }[] = [];
    api.store.subscribe("namespaces", ({ type, object: { metadata } }) => {
      if (type === "ADDED" && metadata.name.startsWith("ci-job-"))
        made.push({ name: metadata.name, run: metadata.labels?.[RUN_LABEL] });
    });
    const { played, worlds, leftovers } = await playOn(cluster, [
      "waiting/namespace-per-job/success",
      "permissions/missing/create-namespaces",
      "permissions/missing/delete-namespaces",
    ]);
    expect(played.map(failing)).toEqual([[], [], []]);
    expect(played.map(({ result }) => result.result)).toEqual(["pass", "pass", "pass"]);
    expect(made.map(({ name }) => name)).toEqual(Array(2).fill(expect.stringMatching(/^ci-job-\d{13}$/)));
    expect(new Set(made.map(({ name }) => name)).size).toBe(2);
    expect(made.map(({ run }) => run)).toEqual(Array(2).fill(worlds.run));
    expect(leftovers).toEqual([]);
    expect(api.store.list("namespaces").filter(({ metadata }) => metadata.name.startsWith("ci-job-"))).toEqual([]);
  });

  it("has a quota that wants more of pods than the harness's own say", async () => {
    await using cluster = await existingCluster();
    const quota = {
      apiVersion: "v1",
      kind: "ResourceQuota",
      metadata: { name: "none" },
      spec: { hard: { pods: "0", "requests.cpu": "1" } },
    };
    const { played, leftovers } = await playOn(cluster, [
      {
        title: "No room",
        cluster: { objects: [quota] },
        project: { ci: 'job: { image: "alpine:3.20", script: [echo never] }' },
        expect: { job: { state: "failed", trace: { contains: ["failed quota: none: must specify requests.cpu"] } } },
      },
    ]);
    expect(played.map(failing)).toEqual([[]]);
    expect(played.map(({ result }) => result.result)).toEqual(["pass"]);
    expect(leftovers).toEqual([]);
  });

  it("is used by whoever may make no roles for all of it, too", async () => {
    await using cluster = await existingCluster();
    await signInAs(cluster, [
      { apiGroups: ["", "policy", "authorization.k8s.io"], resources: ["*"], verbs: ["*"] },
      { apiGroups: [RBAC], resources: ["roles", "rolebindings"], verbs: ["*"] },
    ]);
    const { played, leftovers } = await playOn(cluster, ["basic/success", "waiting/namespace-per-job/success"]);
    expect(played.map(failing)).toEqual([[], []]);
    expect(played.map(({ result }) => [result.result, result.reason])).toEqual([
      ["pass", undefined],
      ["skip", "needs the right to create clusterroles"],
    ]);
    expect(leftovers).toEqual([]);
  });
});
