import type { Pod } from "../kubelet/pod/pod.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
/** A node with the pods that it has. */
export interface NodeState {
    node: KubernetesObject;
    labels: Record<string, string>;
    pods: Pod[];
}
/** The cluster as the scheduler sees it while it places one pod. */
export interface Snapshot {
    nodes: NodeState[];
    /** Labels of a namespace. */
    namespaceLabels(name: string): Record<string, string>;
}
/** Pods that have ended count for nothing; those for whom others make way on a node have their place there already. */
export declare function takeSnapshot(store: Store, placing: Pod): Snapshot;
