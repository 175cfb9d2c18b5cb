/** API servers end every watch sooner or later. */
export declare const watchClosed: import("../../fault.ts").Fault<unknown>;
