/** Output in messages that are as small as wanted. */
export declare const outputSliced: import("../../fault.ts").Fault<unknown>;
