import type { Pod } from "../kubelet/pod/pod.ts";
import { whyNotFit } from "./node-fit.ts";
import type { NodeState, Snapshot } from "./snapshot.ts";

/** A node on which a pod fits once others have gone. */
export interface Preemption {
  node: NodeState;
  victims: Pod[];
}

/** Why a pod makes nobody go, whatever would help: it is not to, or somebody is on the way out for it already. */
export function whyNeverPreempt(pod: Pod, { nodes }: Snapshot): string | undefined {
  if (pod.spec.preemptionPolicy === "Never") return "not eligible due to preemptionPolicy=Never.";
  const nominated = nodes.find(({ node }) => node.metadata.name === pod.status?.nominatedNodeName);
  const leaving = (nominated?.pods ?? []).some(
    (other) => other.metadata.deletionTimestamp !== undefined && priority(other) < priority(pod),
  );
  return leaving ? "not eligible due to a terminating pod on the nominated node." : undefined;
}

/** The node where the least important pods have to make way, if any can. `nodes` are those for which other pods are the obstacle. */
export function findPreemption(pod: Pod, nodes: NodeState[], snapshot: Snapshot): Preemption | undefined {
  return nodes
    .flatMap((node) => preemptionOn(node, pod, snapshot) ?? [])
    .toSorted((a, b) => importance(a) - importance(b) || a.victims.length - b.victims.length)[0];
}

function preemptionOn(node: NodeState, pod: Pod, snapshot: Snapshot): Preemption | undefined {
  const lower = node.pods.filter((other) => priority(other) < priority(pod));
  const fitsWith = (pods: Pod[]) => {
    const state = { ...node, pods };
    const nodes = snapshot.nodes.map((other) => (other === node ? state : other));
    return whyNotFit(pod, state, { ...snapshot, nodes }) === undefined;
  };
  const staying = node.pods.filter((other) => !lower.includes(other));
  if (lower.length === 0 || !fitsWith(staying)) return undefined;
  const victims: Pod[] = [];
  for (const other of lower.toSorted((a, b) => priority(b) - priority(a))) {
    staying.push(other);
    if (!fitsWith(staying)) victims.push(...staying.splice(-1));
  }
  return { node, victims };
}

function importance({ victims }: Preemption): number {
  return Math.max(...victims.map(priority));
}

function priority({ spec }: Pod): number {
  return spec.priority ?? 0;
}
