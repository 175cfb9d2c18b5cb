/** Everything is right, only late. */
export declare const latency: import("../../fault.ts").Fault<unknown>;
