/** An answer that says it is JSON and is not. */
export declare const malformedJson: import("../../fault.ts").Fault<unknown>;
