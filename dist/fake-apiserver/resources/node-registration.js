import { SERVER_VERSION } from "../discovery/server-version.js";
import { timestamp } from "../storage/timestamp.js";
const RESOURCES = { cpu: "16", "ephemeral-storage": "100Gi", memory: "64Gi", pods: "1000" };
/** What a kubelet says of its node when it joins; labels that the node has already stay. */
export function registerNode(node, now) {
    const { name } = node.metadata;
    node.metadata.labels = {
        "kubernetes.io/arch": "amd64",
        "kubernetes.io/hostname": name,
        "kubernetes.io/os": "linux",
        ...node.metadata.labels,
    };
    const { "kubernetes.io/arch": architecture, "kubernetes.io/os": operatingSystem } = node.metadata.labels;
    node["status"] = {
        capacity: RESOURCES,
        allocatable: RESOURCES,
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
function readiness(time) {
    return {
        type: "Ready",
        status: "True",
        lastHeartbeatTime: time,
        lastTransitionTime: time,
        reason: "KubeletReady",
        message: "kubelet is posting ready status",
    };
}
