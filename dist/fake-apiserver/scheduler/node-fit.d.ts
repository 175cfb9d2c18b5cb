import type { Pod } from "../kubelet/pod/pod.ts";
import type { Refusal } from "./refusal.ts";
import type { NodeState, Snapshot } from "./snapshot.ts";
/** Why a node does not take a pod; undefined when it does. */
export declare function whyNotFit(pod: Pod, node: NodeState, snapshot: Snapshot): Refusal | undefined;
