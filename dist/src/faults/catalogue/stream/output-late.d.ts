/** Messages of a stream that take their time. */
export declare const outputLate: import("../../fault.ts").Fault<unknown>;
