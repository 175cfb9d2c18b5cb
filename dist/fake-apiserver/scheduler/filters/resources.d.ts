import type { Pod } from "../../kubelet/pod/pod.ts";
import type { Filter } from "../refusal.ts";
import type { NodeState } from "../snapshot.ts";
/** Room for one more pod and for what it requests. A node that says nothing about a resource has enough of it. */
export declare const resourceFilter: Filter;
/** 0 to 100: how much of CPU and memory would still be free. */
export declare function freeShare(pod: Pod, node: NodeState): number;
