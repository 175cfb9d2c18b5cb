import { describe, expect, it } from "vitest";
import { parseScenarioObject } from "../../../../src/scenario/parse-scenario-object.ts";
import { contentChecks } from "../../../../src/library/content-checks.ts";
import { missingOnCluster } from "../../../../src/worlds/cluster/missing-on-cluster.ts";
import type { Preflight } from "../../../../src/worlds/cluster/preflight/preflight.ts";

const OLD: Preflight = {
  context: "old",
  server: "https://10.0.0.1:6443",
  version: "v1.20.2",
  nodes: [
    {
      name: "n",
      kubelet: "v1.20.2",
      runtime: "containerd://1.6",
      platform: "linux/amd64",
      cpus: 2,
      eventRate: 5,
      addresses: ["10.0.0.2"],
      images: [],
      labels: {},
      provider: "",
    },
  ],
  rights: [
    { verb: "create", group: "", resource: "namespaces", needed: true, why: "it", allowed: true },
    { verb: "create", group: "x", resource: "clusterroles", needed: false, why: "some", allowed: false },
    { verb: "create", group: "y", resource: "mutatingwebhookconfigurations", needed: false, why: "it", allowed: false },
  ],
  images: [
    { name: "alpine:3.20", usable: true, message: "" },
    { name: "redis:7", usable: false, message: "no such" },
  ],
  features: { watchList: false, disruptionBudgets: false, registry: false },
  gitlab: { address: "10.0.0.1", by: "host", message: "" },
  nodeStorage: false,
};

const CI = 'job: { image: "alpine:3.20", script: [echo here] }';
const missing = (parts: object, preflight = OLD, jobs = 8) =>
  missingOnCluster(
    parseScenarioObject(
      { title: "t", docs: "none", project: { ci: CI }, expect: {}, ...parts },
      "scenario",
      contentChecks,
    ),
    {
      preflight,
      jobs,
      isKnownImage: (name) => !name.startsWith("nobody/"),
    },
  );
const config = (settings: string) => ({ config: `[[runners]]\n  [runners.kubernetes]\n    ${settings}\n` });

const webhook = { name: "one.policy.example.com", phase: "validating" };
const webhooks = (more: object) => ({ cluster: { webhooks: [{ ...webhook, ...more }] } });
const claiming = (more: object) => {
  const spec = { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } }, ...more };
  return {
    cluster: { objects: [{ apiVersion: "v1", kind: "PersistentVolumeClaim", metadata: { name: "c" }, spec }] },
  };
};

describe("what a scenario needs of a cluster", () => {
  it.each([
    ["nothing", {}],
    ["a fault before the API server", { faults: [{ fault: "http-error", with: { status: 500, message: "no" } }] }],
    [
      "a fault of the GitLab",
      { faults: [{ fault: "http-error", where: { target: "gitlab" }, with: { status: 500, message: "no" } }] },
    ],
    ["an inside fault that is done by real means", { faults: [{ fault: "pod-deletion" }] }],
    ["a stream that the proxy cuts", { faults: [{ fault: "stream-cut", with: { after_bytes: 1 } }] }],
    ["webhooks that this host serves", webhooks({})],
    ["CPUs that there are", config('cpu_request = "1500m"')],
    ["a claim that is not there", config('[[runners.kubernetes.volumes.pvc]]\n name = "c"\n mount_path = "/c"')],
    ["a claim of a class that is not there", claiming({ storageClassName: "fast" })],
  ])("%s", (_, parts) => {
    expect(missing(parts)).toBeUndefined();
  });

  it.each([
    [{ faults: [{ fault: "node-gone" }] }, /^inside-faults \(node-gone/],
    [{ faults: [{ fault: "stream-cut", with: { after_bytes: 1, process: "killed" } }] }, /^inside-faults \(stream-cut/],
    [{ cluster: { objects: [{ apiVersion: "v1", kind: "Node", metadata: { name: "fast" } }] } }, /^nodes .*Node fast/],
    [config('cpu_limit = "1"\n    helper_cpu_limit = "1500m"'), /^nodes with 2.5 CPUs \(the largest has 2\)/],
    [{ project: { ci: CI.replace("}", ', services: ["redis:7"] }') } }, /^image redis:7/],
    [{ project: { ci: CI.replace("alpine", "nobody/alpine") } }, /^registry/],
    [config('pull_policy = ["always", "if-not-present"]'), /^registry/],
    [config("pod_disruption_budget = true"), /^policy\/v1/],
    [config("namespace_per_job = true"), /^the right to create clusterroles/],
    [claiming({}), /^storage \(a default storage class, or one node whose folders can be used\)/],
    [
      config(
        `[[runners.kubernetes.pod_spec]]\npatch = "volumes: [{ name: e, ephemeral: { volumeClaimTemplate: {} } }]"`,
      ),
      /^storage \(a default storage class\)/,
    ],
    [{ expect: { requests: [{ verb: "watch", resource: "pods", query: "sendInitialEvents" }] } }, /^watch-list/],
    [{ needs: ["kubernetes-1.28"] }, /^kubernetes-1.28 \(the cluster has v1.20.2\)/],
    [{ needs: ["clock"] }, /^clock/],
    [{ needs: ["fresh-nodes"] }, /^fresh-nodes/],
    [{ needs: ["prompt-events"] }, /^prompt-events \(.* than 5 events a second, with 8 jobs/],
    [{ project: { ci: CI, variables: [{ key: "KUBERNETES_CPU_REQUEST", value: "4" }] } }, /^nodes with 4 CPUs/],
    [webhooks({ namespaceSelector: {} }), /^webhooks \(one\.policy\.example\.com: .* namespaces of others/],
    [webhooks({ matchConditions: [{ name: "no", expression: "false" }] }), /^webhooks .*Kubernetes 1\.28/],
    [webhooks({ phase: "mutating" }), /^webhooks .*the right to create mutatingwebhookconfigurations/],
  ])("%j", (parts, words) => {
    expect(missing(parts)).toMatch(words);
  });

  it("is there for fewer jobs, and where nobody knows better", () => {
    expect(missing({ needs: ["prompt-events"] }, OLD, 4)).toBeUndefined();
    const { nodes: _, ...unseen } = OLD;
    expect(missing({ needs: ["prompt-events"] }, unseen)).toBeUndefined();
  });

  it("is an API server that finds this host, for webhooks", () => {
    const relayed: Preflight = { ...OLD, gitlab: { address: "10.0.0.1", by: "relay", message: "" } };
    expect(missing(webhooks({}), relayed)).toMatch(/^webhooks .* through a relay only/);
  });

  it("is there where claims get folders of the node, or storage of a class", () => {
    expect(missing(claiming({}), { ...OLD, nodeStorage: true })).toBeUndefined();
    expect(missing(claiming({}), { ...OLD, storageClass: "standard" })).toBeUndefined();
  });

  it("is there in a newer Kubernetes", () => {
    expect(missing({ needs: ["kubernetes-1.28"] }, { ...OLD, version: "v1.33.1+k3s1" })).toBeUndefined();
  });
});
