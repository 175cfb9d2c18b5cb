/** Somebody on the node kills a container. */
export declare const containerKill: import("../../fault.ts").Fault<unknown>;
