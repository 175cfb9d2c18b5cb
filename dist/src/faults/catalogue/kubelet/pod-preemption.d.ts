/** A pod of a higher priority needs the room. */
export declare const podPreemption: import("../../fault.ts").Fault<unknown>;
