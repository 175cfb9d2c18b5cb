/** A node that is in trouble, or that nobody hears of any more. */
export declare const nodeNotReady: import("../../fault.ts").Fault<unknown>;
