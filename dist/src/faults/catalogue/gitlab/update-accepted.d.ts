/** The final update arrives while GitLab still stores the trace. */
export declare const updateAccepted: import("../../fault.ts").Fault<unknown>;
