import { SERVER_VERSION } from "../discovery/server-version.ts";
import { objectAt } from "../storage/json.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";

const RESOURCES = { cpu: "16", "ephemeral-storage": "100Gi", memory: "64Gi", pods: "1000" };

/** What a kubelet says of its node when it joins; labels and amounts that the node has already stay. */
export function registerNode(node: KubernetesObject, now: number): void {
  const { name } = node.metadata;
  node.metadata.labels = {
    "kubernetes.io/arch": "amd64",
    "kubernetes.io/hostname": name,
    "kubernetes.io/os": "linux",
    ...node.metadata.labels,
  };
  const { "kubernetes.io/arch": architecture, "kubernetes.io/os": operatingSystem } = node.metadata.labels;
  const given = objectAt(node, "status");
  const capacity = { ...RESOURCES, ...objectAt(given, "capacity") };
  node["status"] = {
    capacity,
    allocatable: { ...capacity, ...objectAt(given, "allocatable") },
    addresses: [
      { type: "InternalIP", address: "127.0.0.1" },
      { type: "Hostname", address: name },
    ],
    runtimeHandlers: [{ name: "" }, { name: "runc" }],
    conditions: [readiness(timestamp(now))],
    nodeInfo: {
      architecture,
      operatingSystem,
      kubeletVersion: SERVER_VERSION.gitVersion,
      osImage: "Faultline",
      kernelVersion: "",
      containerRuntimeVersion: "",
    },
  };
}

function readiness(time: string): Record<string, string> {
  return {
    type: "Ready",
    status: "True",
    lastHeartbeatTime: time,
    lastTransitionTime: time,
    reason: "KubeletReady",
    message: "kubelet is posting ready status",
  };
}
