import type { Pod } from "../kubelet/pod/pod.ts";
import type { NodeState, Snapshot } from "./snapshot.ts";
/** A node on which a pod fits once others have gone. */
export interface Preemption {
    node: NodeState;
    victims: Pod[];
}
/** Why a pod makes nobody go, whatever would help: it is not to, or somebody is on the way out for it already. */
export declare function whyNeverPreempt(pod: Pod, { nodes }: Snapshot): string | undefined;
/** The node where the least important pods have to make way, if any can. `nodes` are those for which other pods are the obstacle. */
export declare function findPreemption(pod: Pod, nodes: NodeState[], snapshot: Snapshot): Preemption | undefined;
