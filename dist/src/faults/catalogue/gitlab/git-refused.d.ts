/** Git over HTTP does not get its repository. */
export declare const gitRefused: import("../../fault.ts").Fault<unknown>;
