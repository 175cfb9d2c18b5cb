import type { Pod } from "../kubelet/pod/pod.ts";
import { hasEnded } from "../quota/usage.ts";
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

/** Pods that have ended count for nothing. */
export function takeSnapshot(store: Store): Snapshot {
  const placed = (store.list("pods") as Pod[]).filter((pod) => pod.spec.nodeName && !hasEnded(pod));
  return {
    nodes: store.list("nodes").map((node) => ({
      node,
      labels: node.metadata.labels ?? {},
      pods: placed.filter(({ spec }) => spec.nodeName === node.metadata.name),
    })),
    namespaceLabels: (name) => store.get("namespaces", undefined, name)?.metadata.labels ?? {},
  };
}
