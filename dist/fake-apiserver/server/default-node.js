/** A Linux node with room for many pods. */
export function defaultNode(name) {
    return {
        kind: "Node",
        apiVersion: "v1",
        metadata: { name },
        spec: { podCIDR: "10.244.0.0/24", podCIDRs: ["10.244.0.0/24"] },
    };
}
