import type { Pod } from "../../kubelet/pod/pod.ts";
import { type Filter } from "../refusal.ts";
import type { NodeState, Snapshot } from "../snapshot.ts";
/** Required terms of `podAffinity` and `podAntiAffinity`, of this pod and, where they speak of it, of those that are there. */
export declare const podAffinityFilter: Filter;
/** Weights of the preferred terms for every pod nearby that they speak of; those of anti-affinity count against it. */
export declare function podPreference(pod: Pod, node: NodeState, snapshot: Snapshot): number;
