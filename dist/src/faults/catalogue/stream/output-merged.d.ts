/** Output in messages that hold much more than was written at a time. */
export declare const outputMerged: import("../../fault.ts").Fault<unknown>;
