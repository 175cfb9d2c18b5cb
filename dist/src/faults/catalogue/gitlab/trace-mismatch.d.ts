/** GitLab's copy of the trace has another checksum. */
export declare const traceMismatch: import("../../fault.ts").Fault<unknown>;
