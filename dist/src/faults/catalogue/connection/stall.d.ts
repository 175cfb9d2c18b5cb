/** An answer that begins and does not end. */
export declare const stall: import("../../fault.ts").Fault<unknown>;
