import type { Clock } from "../../src/platform/index.ts";
import type { Store } from "../storage/store.ts";
/** A node's condition, and the taints that follow from it. */
declare const TROUBLE: {
    readonly "not-ready": {
        readonly taint: "node.kubernetes.io/not-ready";
        readonly condition: {
            readonly status: "False";
            readonly reason: "KubeletNotReady";
            readonly message: "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized";
        };
    };
    readonly unreachable: {
        readonly taint: "node.kubernetes.io/unreachable";
        readonly condition: {
            readonly status: "Unknown";
            readonly reason: "NodeStatusUnknown";
            readonly message: "Kubelet stopped posting node status.";
        };
    };
};
/** What the node lifecycle controller makes of nodes whose kubelet is in trouble, or silent. */
export interface NodeLifecycle {
    down(node: string, how: keyof typeof TROUBLE): void;
    up(node: string): void;
}
export declare function createNodeLifecycle({ store, clock }: {
    store: Store;
    clock: Clock;
}): NodeLifecycle;
export {};
