import type { Refusal } from "./refusal.ts";
/** What speaks against every node alike is said once, without a count. */
export declare function unschedulableAnywhere(reason: string, total: number): string;
/** `0/2 nodes are available: 1 node(s) were unschedulable, …`, as the scheduler sums up why no node took a pod. */
export declare function unschedulableMessage(refusals: Refusal[], preemption: string): string;
/** Why no other pod could make way. */
export declare function noPreemption(refusals: Refusal[]): string;
