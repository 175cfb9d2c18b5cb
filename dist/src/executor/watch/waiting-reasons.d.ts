import type { V1Pod } from "@kubernetes/client-node";
/** What the pod and its containers say of why it has not started: `Unschedulable: 0/3 nodes are available …`. */
export declare function waitingReasons({ status }: V1Pod): string[];
