/** The peer is gone and nobody says so: a pulled cable, a NAT that forgot, a node that froze. */
export declare const halfOpen: import("../../fault.ts").Fault<unknown>;
