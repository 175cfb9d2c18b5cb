/** An error answer instead of the work, as the API server or what stands before it words it. */
export declare const httpError: import("../../fault.ts").Fault<unknown>;
