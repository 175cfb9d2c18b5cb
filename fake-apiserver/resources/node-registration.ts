import { createHash } from "node:crypto";
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
    // All ten are always there; strict clients take no node without one.
    nodeInfo: {
      ...identity(name),
      kubeProxyVersion: "",
      architecture,
      operatingSystem,
      kubeletVersion: SERVER_VERSION.gitVersion,
      osImage: "Faultline",
      kernelVersion: "",
      containerRuntimeVersion: "",
    },
  };
}

/** A machine of that name, whenever it is started. */
function identity(name: string): Record<"machineID" | "systemUUID" | "bootID", string> {
  const machineID = createHash("sha256").update(name).digest("hex").slice(0, 32);
  const uuid = machineID.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { machineID, systemUUID: uuid, bootID: uuid };
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
