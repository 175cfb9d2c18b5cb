import type { Pod } from "../kubelet/pod/pod.ts";
import type { NodeState, Snapshot } from "./snapshot.ts";
/** The best of the nodes that fit, by the default weights of the scheduler's scores; among equals the one with the fewest pods. */
export declare function chooseNode(pod: Pod, nodes: NodeState[], snapshot: Snapshot): NodeState | undefined;
