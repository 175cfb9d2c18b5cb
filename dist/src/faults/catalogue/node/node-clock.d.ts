/** A node without a working time service. */
export declare const nodeClock: import("../../fault.ts").Fault<unknown>;
