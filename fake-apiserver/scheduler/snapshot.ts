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

/** Pods that have ended count for nothing; those for whom others make way on a node have their place there already. */
export function takeSnapshot(store: Store, placing: Pod): Snapshot {
  const importance = placing.spec.priority ?? 0;
  const placeOf = ({ spec, status, metadata }: Pod) => {
    if (spec.nodeName) return spec.nodeName;
    return metadata.uid !== placing.metadata.uid && (spec.priority ?? 0) >= importance ? status?.nominatedNodeName : "";
  };
  const pods = (store.list("pods") as Pod[]).filter((pod) => !hasEnded(pod));
  return {
    nodes: store.list("nodes").map((node) => ({
      node,
      labels: node.metadata.labels ?? {},
      pods: pods.filter((pod) => placeOf(pod) === node.metadata.name),
    })),
    namespaceLabels: (name) => store.get("namespaces", undefined, name)?.metadata.labels ?? {},
  };
}
