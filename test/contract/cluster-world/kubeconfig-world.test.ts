import { describe, expect, it } from "vitest";
import type { ScenarioObject } from "../../../src/library/chosen-scenario.ts";
import type { JudgedScenario } from "../../../src/library/judged-scenario.ts";
import { RUN_LABEL } from "../../../src/worlds/cluster/run-label.ts";
import { existingCluster } from "./existing-cluster.ts";
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
});
