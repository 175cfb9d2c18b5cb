import { describe, expect, it } from "vitest";
import type { ClusterNode } from "../../../../src/worlds/cluster/preflight/cluster-nodes.ts";
import { looksLikeTestCluster } from "../../../../src/worlds/cluster/preflight/test-cluster.ts";

const node: ClusterNode = {
  name: "n",
  kubelet: "v1.33.1",
  runtime: "containerd://2",
  platform: "linux/amd64",
  cpus: 2,
  addresses: [],
  images: [],
  labels: {},
  provider: "",
};

describe("a test cluster", () => {
  it.each([
    ["kind-ci", "https://10.0.0.1:6443", undefined],
    ["k3d-dev", "https://10.0.0.1:6443", undefined],
    ["minikube", "https://192.168.49.2:8443", undefined],
    ["default", "https://127.0.0.1:6443", undefined],
    ["default", "https://[::1]:6443", undefined],
    ["default", "https://kubernetes.localhost:6443", undefined],
    ["team", "https://10.0.0.1:6443", { ...node, provider: "kind://docker/kind/kind-control-plane" }],
    ["team", "https://10.0.0.1:6443", { ...node, labels: { "minikube.k8s.io/name": "m" } }],
  ])("is %s at %s", (context, url, only) => {
    expect(looksLikeTestCluster({ context, url }, only === undefined ? [] : [only])).toBeDefined();
  });

  it.each([
    ["production", "https://api.example.com:6443"],
    ["my-kind-of-cluster", "https://10.0.0.1"],
    ["default", "https://127.0.0.1.example.com"],
    ["default", "https://localhost.example.com"],
  ])("is not %s at %s", (context, url) => {
    expect(looksLikeTestCluster({ context, url }, [node])).toBeUndefined();
  });
});
