import type { PodSpec } from "../../kubelet/pod/pod.ts";
import { type Filter } from "../refusal.ts";
import type { NodeState } from "../snapshot.ts";
/** `nodeSelector` and the required terms of `nodeAffinity`, of which one has to hold. */
export declare const nodeAffinityFilter: Filter;
/** Sum of the weights of the preferred terms that hold. */
export declare function nodePreference({ affinity }: PodSpec, node: NodeState): number;
