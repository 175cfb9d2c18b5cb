import type { Pod } from "../kubelet/pod/pod.ts";
import type { NodeState, Snapshot } from "./snapshot.ts";
/** Why a node does not take a pod, in the scheduler's words. */
export interface Refusal {
    reasons: string[];
    /** Other pods could make way for it. */
    resolvable: boolean;
}
export type Filter = (pod: Pod, node: NodeState, snapshot: Snapshot) => Refusal | undefined;
export declare function unresolvable(reason: string): Refusal;
export declare function resolvable(reason: string): Refusal;
