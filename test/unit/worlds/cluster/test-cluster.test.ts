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
    ["kind-ci", "https://10.0.0.1:6443", undefined, "context kind-ci"],
    ["k3d-dev", "https://10.0.0.1:6443", undefined, "context k3d-dev"],
    ["minikube", "https://192.168.49.2:8443", undefined, "context minikube"],
    ["default", "https://127.0.0.1:6443", undefined, "its API server is at 127.0.0.1"],
    ["default", "https://[::1]:6443", undefined, "its API server is at [::1]"],
    ["default", "https://kubernetes.localhost:6443", undefined, "its API server is at kubernetes.localhost"],
    [
      "team",
      "https://10.0.0.1:6443",
      { ...node, provider: "kind://docker/kind/a" },
      "node n is one of kind or minikube",
    ],
    [
      "team",
      "https://10.0.0.1:6443",
      { ...node, labels: { "minikube.k8s.io/name": "m" } },
      "node n is one of kind or minikube",
    ],
  ])("is %s at %s", (context, url, only, words) => {
    expect(looksLikeTestCluster({ context, url }, only === undefined ? [] : [only])).toBe(words);
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
