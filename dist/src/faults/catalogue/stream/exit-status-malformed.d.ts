/** The error channel carries something that is no Status. */
export declare const exitStatusMalformed: import("../../fault.ts").Fault<unknown>;
