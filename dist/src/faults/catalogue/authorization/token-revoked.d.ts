/** Bearer tokens expire, or somebody revokes them, while a job runs. */
export declare const tokenRevoked: import("../../fault.ts").Fault<unknown>;
