/** The answer to a matched request breaks off in the middle. */
export declare const responseCut: import("../../fault.ts").Fault<unknown>;
