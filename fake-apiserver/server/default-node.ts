import { SERVER_VERSION } from "../discovery/server-version.ts";
import type { KubernetesObject } from "../storage/store.ts";
import { timestamp } from "../storage/timestamp.ts";

const RESOURCES = { cpu: "16", "ephemeral-storage": "100Gi", memory: "64Gi", pods: "1000" };

/** A ready Linux node with room for many pods. */
export function defaultNode(name: string, now: number): KubernetesObject {
  const time = timestamp(now);
  return {
    kind: "Node",
    apiVersion: "v1",
    metadata: {
      name,
      labels: {
        "kubernetes.io/arch": "amd64",
        "kubernetes.io/hostname": name,
        "kubernetes.io/os": "linux",
      },
    },
    spec: { podCIDR: "10.244.0.0/24", podCIDRs: ["10.244.0.0/24"] },
    status: {
      capacity: RESOURCES,
      allocatable: RESOURCES,
      addresses: [
        { type: "InternalIP", address: "127.0.0.1" },
        { type: "Hostname", address: name },
      ],
      conditions: [
        {
          type: "Ready",
          status: "True",
          lastHeartbeatTime: time,
          lastTransitionTime: time,
          reason: "KubeletReady",
          message: "kubelet is posting ready status",
        },
      ],
      nodeInfo: {
        architecture: "amd64",
        operatingSystem: "linux",
        kubeletVersion: SERVER_VERSION.gitVersion,
        osImage: "Faultline",
        kernelVersion: "",
        containerRuntimeVersion: "",
      },
    },
  };
}
